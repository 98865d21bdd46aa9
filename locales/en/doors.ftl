door-button-old = This button is from an earlier conversation. Please ask again, and I will gladly answer.
