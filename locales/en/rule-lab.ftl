# The rule lab: rules tried on the past, and watched in service.
error-lab-busy = Another rule is being tried at the moment. Please try again in a few seconds.
rule-fallback-notice = The rule “{ $name }” found { NUMBER($hits) } of { NUMBER($comments) } comments in the last hour, far more than usual. It only looks on now and flags nothing. Please check it before it goes live again.
