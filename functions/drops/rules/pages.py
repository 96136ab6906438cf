"""The pages that a browser shows when Twitch has sent it back: they ask before anything is linked."""

import base64
import hashlib
import json
from html import escape

STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}"
    "button{font:inherit;padding:.6rem 1.4rem}"
)
SCRIPT = """
const form = document.querySelector("form");
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  form.hidden = true;
  const said = document.querySelector("#said");
  try {
    const answer = await fetch(form.action, {
      method: "POST", headers: {"content-type": "application/json"}, body: form.dataset.body,
    });
    const result = await answer.json();
    said.textContent = result.success ? form.dataset.done : result.error.message;
  } catch {
    form.hidden = false;
    said.textContent = "That did not work. Try again.";
  }
});
"""

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>{style}</style>
<h1>{title}</h1>
{content}
</html>
"""

_QUESTION = """<p>Your Twitch account <strong>{login}</strong> will be linked to the player <strong>{player}</strong>.
Drops that it earns go to that player.</p>
<p>Is that not you? Then somebody else has sent you here: close this page.</p>
<form method="post" action="{action}" data-body="{body}" data-done="{done}"><button>Link to {player}</button></form>
<p id="said" role="status"></p>
<script>{script}</script>"""


def headers() -> dict[str, str]:
    """What the pages may do: run their own script, call this server, stand in no frame, and tell no other page."""
    policy = (
        f"default-src 'none'; script-src {_source(SCRIPT)}; style-src {_source(STYLE)}; connect-src 'self';"
        " form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    return {"content-security-policy": policy, "referrer-policy": "no-referrer", "x-frame-options": "DENY"}


def question(player: str, login: str, action: str, state: str, confirmation: str) -> str:
    """The page that asks whether to link a Twitch account to a player."""
    content = _QUESTION.format(
        login=escape(login),
        player=escape(player),
        action=escape(action),
        body=escape(json.dumps({"state": state, "confirmation": confirmation})),
        done=escape(f"Done: {login} is linked to {player}. You can close this page."),
        script=SCRIPT,
    )
    return _PAGE.format(title="Link Twitch", style=STYLE, content=content)


def notice(text: str) -> str:
    """The page that says why nothing is linked."""
    return _PAGE.format(title="Twitch was not linked", style=STYLE, content=f"<p>{escape(text)}</p>")


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
