"""Starts the program in temporary folders on free ports, and stops it again."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

DAY = "2025-11-20"


class Server:
    """One running program."""

    def __init__(self, process, port, lines):
        self.process, self.port, self.lines = process, port, lines
        self.base = f"http://127.0.0.1:{port}"
        self.host = f"127.0.0.1:{port}"

    @property
    def alive(self):
        return self.process.poll() is None

    def kill(self):
        """As when the power goes: no warning."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.alive:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
        return self.process.returncode


class Workshop:
    """A temporary folder and every process started from it; all gone on leaving."""

    def __init__(self, binary):
        self.binary = binary
        self.folder = tempfile.mkdtemp(prefix="overens-browser-")
        self.running = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.running:
            if server.alive:
                server.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def command(self, *arguments, timeout=60):
        """Runs the program to its end: (exit code, output, errors)."""
        done = subprocess.run([self.binary, *arguments], capture_output=True, text=True, timeout=timeout, cwd=self.folder)
        return done.returncode, done.stdout, done.stderr

    def launch(self, *arguments):
        """Starts the program without waiting for it to listen."""
        environment = dict(os.environ, TMPDIR=self.folder)
        process = subprocess.Popen(
            [self.binary, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1,
            cwd=self.folder, env=environment, start_new_session=True)
        server = Server(process, 0, [])
        self.running.append(server)
        return server

    def start(self, *arguments, timeout=60):
        """Starts the program and waits until it says its address."""
        server = self.launch(*arguments)
        ready = threading.Event()

        def read():
            for line in server.process.stdout:
                server.lines.append(line.rstrip())
                found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
                if found:
                    server.port = int(found.group(1))
                    server.base, server.host = f"http://127.0.0.1:{server.port}", f"127.0.0.1:{server.port}"
                    ready.set()
            ready.set()

        threading.Thread(target=read, daemon=True).start()
        begun = time.monotonic()
        if not ready.wait(timeout) or not server.port:
            server.kill()
            raise RuntimeError(f"{' '.join(arguments)} did not start in {time.monotonic() - begun:.0f} s: {server.lines[-5:]}")
        return server

    def demo(self, name="demo", day=DAY):
        return self.start("demo", "--on", day, "--port", "0", "--data", self.path(name))

    def serve(self, file, day=DAY):
        return self.start("serve", "--data", self.path(file), "--port", "0", "--on", day)

    def serve_people(self, file, *arguments):
        """With accounts the clock is the machine's own."""
        return self.start("serve", "--data", self.path(file), "--port", "0", *arguments)
