"""The signed-in plan of a school term against a bare route that sends the same bytes: requests per second, and CPU time a page.

usage: page.py GUICHET GUICHET-BENCH
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ["GUICHET"] = sys.argv[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from support.portal import Portal, free_port  # noqa: E402
from support.town import settle  # noqa: E402
from support.visitor import Visitor  # noqa: E402

TOWN, ACTIVITY, CENTRE = "evry-courcouronnes", "mercredis", "les-aunettes"
SECONDS, ROUNDS = 5, 3


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(address, pid, cookie):
    """Requests per second, CPU microseconds of the server per request, and the middle latency, under a constant crowd of 16."""
    before = cpu_seconds(pid)
    said = subprocess.run(
        ["wrk", "-t1", "-c16", f"-d{SECONDS}s", "--latency", "-H", f"Cookie: {cookie}", address], capture_output=True, text=True, check=True
    ).stdout
    used = cpu_seconds(pid) - before
    assert "Non-2xx" not in said, said
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    served = int(re.search(r"(\d+) requests in", said)[1])
    return rate, used / served * 1e6, re.search(r"50%\s+(\S+)", said)[1]


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        portal = Portal(folder, now="2023-02-20 10:00").start()
        bare = None
        try:
            [login] = settle(portal, TOWN, 1, ACTIVITY, CENTRE)
            visitor = Visitor(portal.address)
            visitor.log_in(TOWN, login)
            address = f"{portal.address}/{TOWN}/enfants/{login.identifier}/{ACTIVITY}/etape-1?vue=trimestre&du=2023-03-08"
            page = visitor.session.get(address)
            assert page.status_code == 200 and page.text.count("Matin, mercredi") > 5, page.text
            (folder / "page.html").write_bytes(page.content)
            cookie = "; ".join(f"{one.name}={one.value}" for one in visitor.session.cookies)
            port = free_port()
            bare = subprocess.Popen([sys.argv[2], "serve-bytes", str(folder / "page.html"), str(port)])
            time.sleep(1)

            pages, bares = [], []
            for _ in range(ROUNDS):
                bares.append(load(f"http://127.0.0.1:{port}/page", bare.pid, cookie))
                pages.append(load(address, portal.process.pid, cookie))
            (rate, cpu, latency), (bare_rate, bare_cpu, bare_latency) = max(pages), max(bares)
            print(f"\nThe signed-in plan of a school term ({len(page.content)} bytes), against a bare route that sends the same bytes")
            print(f"  bare route {bare_rate:.0f} requests/s, {bare_cpu:.0f} us CPU each, half of them within {bare_latency}")
            print(f"  plan page  {rate:.0f} requests/s, {cpu:.0f} us CPU each, half of them within {latency}")
            print(f"  ratio {rate / bare_rate:.2f} (aim: at least 0.50)")
        finally:
            portal.stop()
            if bare:
                bare.terminate()


main()
