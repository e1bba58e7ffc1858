"""schema.org's JobPosting: what the profile says, and pay only for those who may see it."""

import json
from typing import Any

import pytest

from evaluations.competencies.content import Content, Salary
from evaluations.competencies.exchange.job_posting import job_posting, job_posting_json
from tests.competencies.exchange.profiles import CONTENT


def salary(**values: Any) -> Any:
    content = Content(title="x", gross_salary=Salary.model_validate(values))
    return job_posting(content, "Red", with_pay=True).get("baseSalary")


def test_an_offer_says_what_the_profile_says() -> None:
    assert job_posting(CONTENT, "Red de bibliotecas", with_pay=True) == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Coordinación de sala infantil",
        "description": "Que cada niña y cada niño encuentre qué leer.\nOrganizar la hora del"
        " cuento.\nLlevar el inventario.",
        "responsibilities": ["Organizar la hora del cuento.", "Llevar el inventario."],
        "skills": ["Escucha", "Cuidado del acervo", "Curiosidad", "Narración oral"],
        "qualifications": ["Español", "Literatura infantil"],
        "educationRequirements": "Licenciatura",
        "experienceRequirements": "Dos años con grupos",
        "employmentType": "Tiempo completo",
        "validThrough": "2026-03-31",
        "jobLocation": {"@type": "Place", "address": "Biblioteca del puerto"},
        "hiringOrganization": {"@type": "Organization", "name": "Red de bibliotecas"},
        "jobBenefits": "Vales",
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "MXN",
            "value": {"@type": "QuantitativeValue", "value": 18500.0, "unitText": "MONTH"},
        },
    }


def test_who_may_not_see_pay_finds_none() -> None:
    said = job_posting_json(CONTENT, "Red", with_pay=False).decode()

    assert "18" not in said
    assert {"baseSalary", "jobBenefits"}.isdisjoint(json.loads(said))


def test_what_the_profile_does_not_say_is_left_out() -> None:
    assert job_posting(Content(title="Acervo"), "Red", with_pay=True).keys() == {
        "@context", "@type", "title", "hiringOrganization",
    }  # fmt: skip


def test_a_range_has_both_its_ends() -> None:
    said = salary(text="15 a 20 mil", min="15000.00", max="20000.00", currency="MXN", period="year")

    assert said["value"] == {
        "@type": "QuantitativeValue", "minValue": 15000.0, "maxValue": 20000.0, "unitText": "YEAR",
    }  # fmt: skip


@pytest.mark.parametrize(
    "values",
    [
        {"amount": "100", "currency": "MXN"},
        {"amount": "100", "period": "month"},
        {"amount": "100", "currency": "MXN", "period": "fortnight"},
        {"amount": "18,500", "currency": "MXN", "period": "month"},
        {"amount": "9" * 400, "currency": "MXN", "period": "month"},
        {"amount": "mucho", "currency": "MXN", "period": "month"},
        {"currency": "MXN", "period": "month"},
    ],
)
def test_a_sum_without_currency_or_period_is_no_salary(values: dict[str, str]) -> None:
    assert salary(text="100", **values) is None


def test_a_closing_date_in_words_is_no_date() -> None:
    content = Content(title="x", closing_date="a fin de mes")

    assert "validThrough" not in job_posting(content, "Red", with_pay=False)


def test_no_text_ends_the_element_that_it_may_stand_in() -> None:
    content = Content(title="</script><b>")

    said = job_posting_json(content, "Red", with_pay=False)

    assert b"<" not in said
    assert json.loads(said)["title"] == "</script><b>"
