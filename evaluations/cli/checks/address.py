from urllib.parse import urlsplit

from evaluations.settings import Settings

LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def wrong_address(installation: Settings) -> list[str]:
    """Passwords travel in the clear over plain http: only this machine itself may use it."""
    address = urlsplit(installation.base_url)
    if not address.hostname:
        return [
            f"EVALUATIONS_BASE_URL no es una dirección: «{installation.base_url}». "
            "Escríbela completa, como https://evaluaciones.ejemplo.mx."
        ]
    if address.scheme != "https" and address.hostname not in LOOPBACK:
        return [
            f"EVALUATIONS_BASE_URL ({installation.base_url}) debe empezar con https://. "
            "Pon un certificado en tu proxy y corrige la dirección."
        ]
    return []
