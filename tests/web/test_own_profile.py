"""Everybody finds the profile of the post that they hold."""

from tests.browser import Browser
from tests.factories import a_person, a_position, a_profile, an_employment


async def test_a_person_finds_the_profile_of_the_own_post(browser: Browser) -> None:
    emilio, post = await a_person("Emilio"), await a_position()
    await an_employment(emilio, position=post.id)
    profile = await a_profile(post.id)
    await browser.sign_in(emilio)

    home = await browser.visit("/")
    page = await browser.visit("/own-profile")

    assert home.soup.select_one("#account a[href='/own-profile']")
    assert page.path == f"/profiles/{profile.id}"


async def test_a_person_whose_post_has_no_profile_is_told(browser: Browser) -> None:
    await browser.sign_in(await a_person("Emilio"))

    page = await browser.visit("/own-profile")

    assert page.status == 404
    assert "Todavía no tienes un puesto con un perfil aprobado." in page.text("main")
