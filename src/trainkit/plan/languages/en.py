"""English."""

from __future__ import annotations

from typing import Final

from .grammar import Words

WORDS: Final = Words(
    guarded=r"not|\w+n['’]t|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|rarely|seldom"
    r"|except|excluding|unless|if|only|provided|providing|assuming|whether|when|whenever|while|until|till|once"
    r"|before|after|as long as|as soon as|in case|in the event|instead|rather than|must|may|should|shall"
    r"|at least|at most|up to|less than|more than|fewer|minimum|maximum|otherwise|forbidden|prohibited|avoid"
    r"|least|either|every|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|hundred|thousand|million|half|third|quarter|dozen|twice|double|per cent|percent|all"
    r"|always|alone|for example",
    # What limits the sentence ("On a leaning ladder", "In cold weather") is none of them.
    adverbials=r"in (?:most|many|some|our|general|practice|fact|reality|short|the end|recent|the past"
    r"|the meantime|particular|almost|nearly|other words|truth)|over (?:the|time)|across (?:the|most|many)"
    r"|by and large|on the whole|for (?:most|many) people|at the end of the day|to be (?:fair|honest)"
    r"|of course|usually|often|today|generally|fortunately|unfortunately|typically|sometimes|finally|clearly"
    r"|obviously|incidentally|increasingly|traditionally|nowadays|simply put|basically|ultimately|surprisingly"
    r"|luckily|sadly|admittedly|needless to say",
    openings=r"by|after|before|when|while|if|unless|because|since|although|though|as|once|until|without|through|with|for|to",
    subjects=r"the|a|an|this|that|these|those|you|we|they|he|she|it|i|your|our|their|his|her|its|my|there|each"
    r"|most|many|some|people|somebody|someone|everybody|everyone|one",
    # Nouns and prepositions of that ending are none.
    participles=r"(?!(?:any|every|no|some)?thing|dur|accord|concern|regard|morn|even|build|st(?:r)?ing|k(?:ing)"
    r"|spr|ceil|follow|meet|train|exclud|includ|provid|assum)[a-z]{2,}ing(?!\w)",
    joints=r"and so|and|so",
    contrasts=r"but|however|yet|except|still|though|even so|on the other hand|otherwise|and only|not",
    referring=r"this|that|these|those|it|its|they|them|their|he|she|his|her|him|such|so|then|there|here|but|and"
    r"|or|yet|however|therefore|thus|hence|also|still|instead|otherwise|besides|moreover|furthermore"
    r"|in addition|as a result|for this reason|for that|because of this|after that|in that|in this|in either"
    r"|in both|both|neither|either|the same|the other|the first|the second|the third|the last|the rest|another"
    r"|the latter|the former|one of them|some of|none of|most of them|similarly|likewise|consequently|nor"
    r"|again|even so|afterwards|next|finally|second|secondly|third|thirdly|anyone who does|mine|which|that way"
    r"|to do so|others|for example|for instance|in other words",
    last_joint=r"and|or",
    series_begin=r"be|is|are|was|were|bring|need|needs|wear|use|include|includes|check|take|have|has|contains"
    r"|contain|keep|write down|name|list|ask for|look for|mind|like|see|note|record|buy|pack|provide|between",
    determiners=r"the|a|an|your|our|their|his|her|its|my|any|some|each|one",
    common="the|a|an|and|or|but|if|of|to|in|on|at|by|for|with|from|as|is|are|was|were|be|been|being|it|its|this"
    "|that|these|those|you|your|we|our|they|their|them|he|she|his|her|him|i|my|me|us|who|which|what|when"
    "|where|how|why|not|no|do|does|did|done|have|has|had|will|would|can|could|may|might|must|should|shall"
    "|there|here|than|then|so|such|into|out|up|down|over|under|about|after|before|because|while|until|more"
    "|most|very|just|only|also|any|some|all|each|every|one|other|another|own|same|too|even|if|let|get|make"
    "|made",
)
