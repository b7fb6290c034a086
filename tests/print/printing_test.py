"""tariffctl print --printer and tariffctl printers against a ticket printer on loopback."""
import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

TARIFFCTL = os.environ["TARIFFCTL"]
PROFILE = "generic-80mm"


class Sink:
    """Takes what it is sent; with `answer`, it says that to every DLE EOT."""

    def __init__(self, answer=None):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.answer, self.bytes, self.asked = answer, b"", threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def name(self, profile=PROFILE):
        return f"escpos:tcp://127.0.0.1:{self.listener.getsockname()[1]}?profile={profile}"

    def run(self):
        while True:
            try:
                wire, _ = self.listener.accept()
            except OSError:
                return
            with wire:
                while part := wire.recv(65536):
                    if self.answer is None:
                        self.bytes += part
                        continue
                    wire.sendall(bytes([self.answer]) * part.count(b"\x10\x04"))
                    self.asked.set()

    def close(self):
        self.listener.close()


QUIET = {**os.environ, "LSAN_OPTIONS": "detect_leaks=0"}  # fontconfig keeps what it has read to its end


def run(*arguments):
    return subprocess.run([TARIFFCTL, *arguments], capture_output=True, text=True, env=QUIET)


class Printing(unittest.TestCase):
    def test_a_printer_gets_what_a_file_gets(self):
        sink = Sink()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "page")
            done = run("print", "--test-page", "--format", "escpos", "--profile", PROFILE, "--out", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            done = run("print", "--test-page", "--printer", sink.name())
            self.assertEqual(done.returncode, 0, done.stderr)
            with open(path, "rb") as page:
                self.assertEqual(sink.bytes, page.read())
        sink.close()

    def test_control_c_takes_it_back(self):
        sink = Sink(answer=0x12 | 0x60)  # the end of the paper, and a printer's error of no kind
        printing = subprocess.Popen([TARIFFCTL, "print", "--test-page", "--printer",
                                     sink.name("epson-tm-80mm")], stderr=subprocess.PIPE, text=True, env=QUIET)
        said = ""
        while "waiting" not in said:
            line = printing.stderr.readline()
            self.assertTrue(line, said)
            said += line
        printing.send_signal(signal.SIGINT)
        said += printing.communicate()[1]
        self.assertEqual(printing.returncode, 1)
        self.assertIn("nothing was printed", said)
        sink.close()

    def test_nobody_there_is_said(self):
        done = run("print", "--test-page", "--printer", "escpos:/dev/no-such")
        self.assertEqual(done.returncode, 1)
        self.assertIn("offline: /dev/no-such: No such file or directory; nothing was printed", done.stderr)

    def test_what_goes_together(self):
        for arguments in (["print", "--test-page"],
                          ["print", "--test-page", "--out", "-", "--printer", "x"],
                          ["print", "--test-page", "--printer", "x", "--format", "pdf"]):
            self.assertEqual(run(*arguments).returncode, 2, arguments)
        for name in ("escpos:host", "escpos:tcp://", "escpos:/dev/lp0?speed=1", "http://x/",
                     "escpos:/dev/lp0?profile=none-such", "a b"):
            done = run("print", "--test-page", "--printer", name)
            self.assertIn(done.returncode, (1, 3), (name, done.stderr))
            self.assertEqual(done.stdout, "")

    def test_printers_says_how_it_is(self):
        for answer, state in ((0x12, "none"), (None, "unknown"), (0x12 | 0x08, "jammed")):
            sink = Sink(answer)
            done = run("printers", "--json", "--printer", sink.name("epson-tm-80mm"))
            self.assertEqual(done.returncode, 0, done.stderr)
            row = json.loads(done.stdout)[0]
            self.assertEqual((row["state"], row["dots"], row["cuts"], row["paper"]), (state, 576, True, "80mm"))
            sink.close()
        self.assertEqual(run("printers").returncode, 0)


if __name__ == "__main__":
    unittest.main()
