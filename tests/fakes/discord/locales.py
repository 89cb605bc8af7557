"""The languages that Discord has."""

_EUROPE = "da de en-GB en-US es-ES fr hr it lt hu nl no pl pt-BR ro fi sv-SE cs el bg ru uk"
_ELSEWHERE = "id es-419 vi tr hi th zh-CN ja zh-TW ko"
LOCALES = frozenset((*_EUROPE.split(), *_ELSEWHERE.split()))
