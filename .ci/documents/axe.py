"""Runs axe-core on pages in headless Chromium: light and dark, narrow and wide."""

import concurrent.futures
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

WIDTHS = {"telefono": 390, "scrivania": 1280}

PROBE = """
<script>{axe}</script>
<script>
const style = document.querySelector("style");
const written = style.textContent;
const looks = {{ chiaro: "not all", scuro: "all" }};
async function look(name) {{
  style.textContent = written.replaceAll("(prefers-color-scheme: dark)", looks[name]);
  const result = await axe.run(document);
  return {{
    name: name, passes: result.passes.length, found: result.violations.map(rule => ({{
      id: rule.id, impact: rule.impact, help: rule.help,
      nodes: rule.nodes.map(node => node.html.slice(0, 160))
    }}))
  }};
}}
(async () => {{
  const looked = [await look("chiaro"), await look("scuro")];
  const place = document.createElement("pre");
  place.id = "axe-result";
  place.textContent = JSON.stringify({{ version: axe.version, looks: looked }});
  document.body.append(place);
}})();
</script>
"""


def probe(page, axe, width):
    """The violations of one page, light and dark, as wide as a device."""
    text = page.read_text(encoding="utf-8")
    text = text.replace("</body>", PROBE.format(axe=axe) + "</body>")
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / page.name
        copy.write_text(text, encoding="utf-8")
        run = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
             f"--user-data-dir={folder}/profile", f"--window-size={width},900",
             "--virtual-time-budget=20000", "--dump-dom", copy.as_uri()],
            capture_output=True, text=True, timeout=120)
    found = re.search(r'<pre id="axe-result">(.*?)</pre>', run.stdout, re.DOTALL)
    if not found:
        raise SystemExit(f"{page.name}: axe-core gave no result\n{run.stderr[-2000:]}")
    return json.loads(html.unescape(found.group(1)))


def main():
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    pages = [pathlib.Path(name) for name in sys.argv[2:]]
    cases = [(page, width) for page in pages for width in WIDTHS]
    failures = 0
    looks = 0
    version = ""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = {case: pool.submit(probe, case[0], axe, WIDTHS[case[1]]) for case in cases}
        for (page, width), run in runs.items():
            result = run.result()
            version = result["version"]
            for look in result["looks"]:
                looks += 1
                if look["passes"] < 15:
                    raise SystemExit(f"{page.name}: axe-core found next to nothing to judge")
                for rule in look["found"]:
                    failures += 1
                    print(f"{page.name}, {look['name']}, {width}: {rule['id']} "
                          f"({rule['impact']}): {rule['help']}")
                    for node in rule["nodes"][:3]:
                        print(f"    {node}")
    print(f"axe-core {version}: {len(pages)} pages in {looks} looks, {failures} violations")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
