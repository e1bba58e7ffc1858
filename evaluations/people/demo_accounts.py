"""The invented organisation's accounts that a visitor may try."""

from evaluations.errors import msgid

PASSWORD = "demo-evaluaciones"  # noqa: S105 the same for everybody who tries the demo

ACCOUNTS = {
    "rh@demo.example": msgid("Recursos Humanos"),
    "jefatura@demo.example": msgid("Jefatura inmediata"),
    "persona@demo.example": msgid("Persona evaluada"),
    "nueva@demo.example": msgid("Persona a prueba"),
}
