"""FHIR Questionnaires, made up after the shape of published ones."""

from typing import Any

LOINC = "http://loinc.org"
YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136"
EXTENSIONS = "http://hl7.org/fhir/StructureDefinition"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
Item = dict[str, Any]


def form(*items: Item, **fields: Any) -> dict[str, Any]:
    """A Questionnaire of these items."""
    return {
        "resourceType": "Questionnaire",
        "status": "active",
        "url": "https://clinic.example/Questionnaire/intake",
        "version": "2.0",
        "title": "Intake",
        **fields,
        "item": list(items),
    }


def item(link: str, type: str, text: str = "", *inside: Item, **fields: Any) -> Item:
    """An item of a Questionnaire."""
    within = {"item": list(inside)} if inside else {}
    return {"linkId": link, "type": type, "text": text or f"What is {link}?", **fields, **within}


def coding(code: str, display: str = "", system: str = LOINC) -> dict[str, Any]:
    """An answer to choose."""
    return {"valueCoding": {"system": system, "code": code, "display": display or code}}


def when(link: str, operator: str = "=", **answer: Any) -> dict[str, Any]:
    """A line of an enableWhen."""
    return {"question": link, "operator": operator, **answer}


def extended(name: str, base: str = EXTENSIONS, **value: Any) -> dict[str, Any]:
    """An extension."""
    return {"url": f"{base}/{name}", **value}


OFTEN = [coding("LA6568-5", "Not at all"), coding("LA6569-3", "Several days")]

# As the Patient Health Questionnaire: codes from LOINC, and a score that a program works out.
DAYS = form(
    item(
        "/44249-1",
        "group",
        "Over the last two weeks",
        item("/44250-9", "choice", "Little interest", required=True, answerOption=OFTEN),
        item("/44255-8", "choice", "Feeling down", answerOption=OFTEN),
        item(
            "/44261-6",
            "integer",
            "Score",
            extension=[extended("sdc-questionnaire-calculatedExpression", SDC, valueExpression={})],
        ),
    )
)

NAMED = when("medicine", "exists", answerBoolean=True)
HIDDEN = extended("questionnaire-hidden", valueBoolean=True)

# As an intake: a group that repeats, units, own words, conditions, and what no terminal can ask.
INTAKE = form(
    item("about", "display", "Please answer for yourself."),
    item("name", "string", "Name", required=True, prefix="1."),
    item("born", "date", "Date of birth"),
    item("smokes", "boolean", "Do you smoke?"),
    item("packs", "decimal", "Packs a day", enableWhen=[when("smokes", answerBoolean=True)]),
    item("many", "text", "What would help?", enableWhen=[when("packs", ">=", answerDecimal="2")]),
    item("race", "open-choice", "Race", answerOption=[coding("A"), coding("B")], repeats=True),
    item("consent", "choice", "I agree", answerOption=[coding("I agree")]),
    item(
        "weight",
        "quantity",
        "Weight",
        extension=[
            extended("questionnaire-unitOption", valueCoding={"code": "kg", "display": "kg"}),
            extended("questionnaire-unitOption", valueCoding={"code": "[lb_av]", "display": "lb"}),
        ],
    ),
    item(
        "medicines",
        "group",
        "Medicines",
        item("medicine", "string", "Medicine"),
        item("since", "dateTime", "Since when?", enableWhen=[NAMED]),
        repeats=True,
    ),
    item(
        "pain",
        "choice",
        "Pain?",
        item("where", "string", "Where is it?", item("help", "display", "Point at it.")),
        answerOption=[coding("Y", "Yes", YES_NO), coding("N", "No", YES_NO)],
    ),
    item(
        "sex", "choice", "Sex", answerValueSet="http://hl7.org/fhir/ValueSet/administrative-gender"
    ),
    item("score", "choice", "How often?", answerValueSet="#often"),
    item("country", "choice", "Country", answerValueSet="https://server.example/countries"),
    item("photo", "attachment", "Photo of your card", required=True),
    item("hidden", "string", "For us", extension=[HIDDEN]),
    item("filled", "string", "Filled by us", readOnly=True),
    contained=[
        {
            "resourceType": "ValueSet",
            "id": "often",
            "compose": {
                "include": [
                    {
                        "system": LOINC,
                        "concept": [
                            {"code": "LA6568-5", "display": "Not at all"},
                            {"code": "LA6569-3", "display": "Several days"},
                        ],
                    }
                ]
            },
        }
    ],
)
