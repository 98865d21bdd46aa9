# The rule lab: rules tried on the past, and watched in service.
error-lab-busy = Another rule is being tried at the moment. Please try again in a few seconds.
rule-fallback-notice = The rule “{ $name }” found { NUMBER($hits) } of { NUMBER($comments) } comments in the last hour, far more than usual. It only looks on now and flags nothing. Please check it before it goes live again.

api-rule-backtest = What a rule, or a change of it, would have found in past comments, beside its live version.
api-rules-figures = How every rule does in service: precision by decisions, hit rate and its band.
