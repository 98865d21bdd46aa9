error-unknown-command = There is no command "{ $command }". "help" lists what you can ask.
error-not-permitted = That is for library staff. "help" lists what you can ask.
error-only-private = Please ask me that in a private message.
error-only-public = That works only in a shared room or channel.
error-cooling-down = { $seconds ->
    [one] One moment, please: again in a second.
   *[other] One moment, please: again in { $seconds } seconds.
}
error-wrong-option = I could not make sense of "{ $option }". Please check it and ask again.
error-text-file-too-large = The file is larger than { $limit } MB. Please split it and send the parts.
error-text-file-lost = I could not fetch the file. Please send it once more.
error-away = Part of our service is resting. Please try again in a few minutes. (Reference { $reference })
error-unexpected = Something went wrong on our side. Please try again; if it stays, tell the library this reference: { $reference }
