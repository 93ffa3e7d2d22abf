"""German."""

from __future__ import annotations

from typing import Final

from .grammar import Words

WORDS: Final = Words(
    guarded=r"nicht|kein\w*|nie|niemals|niemand\w*|nichts|nirgends|weder|ohne|außer|ausgenommen|statt|anstatt"
    r"|nur|bloß|lediglich|ausschließlich|allein|erst|wenn|falls|sofern|soweit|solange|sobald|bis|bevor|ehe"
    r"|nachdem|es sei denn|vorausgesetzt|sonst|andernfalls|ob|als|während|höchstens|mindestens|maximal|minimal"
    r"|weniger|mehr|kaum|selten|darf|dürfen|dürfte|muss|müssen|soll|sollen|sollte|sollten|verboten|unzulässig"
    r"|untersagt|vermeiden|immer|alle\w*|jede\w*|beide\w*|entweder|zwei\w*|drei\w*|vier\w*|fünf\w*|sechs\w*"
    r"|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|million\w*|hälfte|halb\w*|drittel"
    r"|viertel|doppelt\w*|prozent|dutzend|un\w+bar\w*",
    # Behind any other adverbial the verb comes first, so that nothing is left that could stand alone.
    adverbials=r"kurz gesagt|kurz und gut|anders gesagt|mit anderen worten|ehrlich gesagt|streng genommen"
    r"|genau genommen|wie gesagt|wie erwähnt|wie immer|kurzum|im klartext|nebenbei gesagt|nebenbei bemerkt"
    r"|übrigens|zugegeben|mehr noch|keine frage|klar|sicher|natürlich|gewiss",
    openings=r"wenn|falls|weil|da|obwohl|nachdem|bevor|damit|um|durch|indem|sobald|während|solange|ohne|als",
    subjects=r"der|die|das|den|dem|ein|eine|einen|einem|einer|dieser|diese|dieses|ich|du|er|sie|es|wir|ihr|man"
    r"|mein\w*|dein\w*|sein\w*|ihr\w*|unser\w*|euer|eure\w*|viele|manche|einige|wer|jemand",
    participles=r"(?:\w+\s){0,5}(?:ausgehend|bestehend|beginnend|gefolgt|begleitet|angefangen|abgesehen|bezogen"
    r"|gestützt)",
    joints=r"und",
    contrasts=r"aber|doch|jedoch|allerdings|außer|ausgenommen|trotzdem|dennoch|andererseits|sonst|andernfalls"
    r"|nicht",
    referring=r"das|dies|diese\w*|dabei|dazu|dafür|dagegen|damit|danach|daraus|darauf|daran|darin|darum|darüber"
    r"|davon|davor|dadurch|deshalb|deswegen|daher|dann|dort|da|hier|er|sie (?!sich\b)(?!bitte\b)|es|ihr|ihre"
    r"|ihren|ihrem|sein|seine|seinen|aber|doch|jedoch|allerdings|außerdem|zudem|auch|also|so|somit|folglich"
    r"|trotzdem|dennoch|sonst|andernfalls|stattdessen|und|oder|denn|solch\w*|beide\w*|letztere\w*|erstere\w*"
    r"|ebenso|genauso|zum beispiel|etwa|anschließend|schließlich|zuletzt|wird er|wird sie|wird es|ist er"
    r"|ist sie|ist es|besser",
    last_joint=r"und|oder|sowie",
    series_begin=r"ist|sind|sein|war|waren|brauchen|benötigen|tragen sie|prüfen sie|notieren sie|erfassen sie"
    r"|verwenden sie|nehmen sie|enthält|enthalten|umfasst|haben|auf|von|aus",
    determiners=r"der|die|das|den|dem|ein|eine|einen|einem|einer|ihr|ihre|ihren|mein|dein|sein|seine",
    common="der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|aber|wenn|in|im|an|am|auf|bei|mit"
    "|nach|von|vom|zu|zum|zur|aus|für|über|unter|vor|ist|sind|war|waren|wird|werden|wurde|worden|sein|hat"
    "|haben|hatte|kann|können|muss|müssen|darf|dürfen|soll|sollen|es|er|sie|ihr|ihre|ihren|wir|man|ich|du"
    "|sich|nicht|kein|keine|keinen|nur|auch|noch|schon|so|als|wie|dass|ob|weil|denn|da|dann|dort|hier|was|wer"
    "|wo|dieser|diese|dieses|jeder|jede|jedes|alle|mehr|sehr|bis|um|durch|ohne|gegen|doch|also|etwa|immer|nie"
    "|einer",
)
