"""A small HTTP client that shows everything: status, headers, bytes; and a raw socket for what no client would send."""
import base64
import http.client
import socket
import urllib.parse


class Reply:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def cookies(self):
        found = {}
        for key, value in self.headers:
            if key.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                found[name.strip()] = rest.split(";")[0]
        return found

    @property
    def notice(self):
        """The receipt that a redirect carries to the next page."""
        value = self.cookies.get("overens-notis")
        return base64.b64decode(value).decode() if value else None


class Client:
    """One visitor: keeps cookies and one connection."""

    def __init__(self, server, timeout=30):
        self.server, self.timeout, self.cookies, self.connection = server, timeout, {}, None

    def ask(self, method, path, body=None, headers=None, keep=True):
        sent = {"Host": self.server.host}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        sent.update(headers or {})
        for attempt in (1, 2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=self.timeout)
                self.connection.request(method, path, body=body, headers=sent)
                answer = self.connection.getresponse()
                reply = Reply(answer.status, answer.getheaders(), answer.read())
                break
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                self.close()
                if attempt == 2 or not keep:
                    raise
        for name, value in reply.cookies.items():
            if value:
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return reply

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def post(self, path, fields, **more):
        return self.ask("POST", path, body=form(fields), **more)

    def follow(self, reply):
        return self.get(reply.header("Location"))

    def sign_in(self, post):
        reply = self.post("/logga-in", {"post": post})
        if reply.status != 303 or "overens" not in self.cookies:
            raise RuntimeError(f"cannot sign in as {post}: {reply.status}")
        return self

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def form(fields):
    """The body of a form; a list gives a name several times."""
    pairs = fields.items() if isinstance(fields, dict) else fields
    flat = [(name, one) for name, value in pairs for one in (value if isinstance(value, list) else [value])]
    return urllib.parse.urlencode(flat)


def raw(server, data, timeout=10):
    """Sends bytes as they are; returns what came back, at most until the connection closes or falls silent."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=timeout) as line:
        received = b""
        try:
            line.sendall(data)
            line.settimeout(timeout)
            while True:
                piece = line.recv(65536)
                if not piece:
                    break
                received += piece
                if ended(received):
                    break
        except (ConnectionResetError, BrokenPipeError, socket.timeout):
            pass
        return received


def ended(received):
    head, found, body = received.partition(b"\r\n\r\n")
    if not found:
        return False
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return len(body) >= int(line.split(b":")[1])
    return False


def status_of(received):
    """The status of a raw answer; 0 when the connection was closed without one."""
    parts = received.split(b" ", 2)
    return int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
