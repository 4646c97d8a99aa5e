/* Reports from the field. Comes after overens.js, and the page works without both. */
(function () {
  'use strict';
  var d = document, w = window, o = w.overens, on = o.on, say = o.say, swap = o.swap;
  /* Reports that wait for the network: kept in this browser for a day, sent in the order they were written, each once by its key */
  var box = d.getElementById('outbox');
  function outbox(store) {
    var name = 'outbox ' + box.getAttribute('data-owner'), busy = false, day = 24 * 3600 * 1000;
    function read() {
      var list = [];
      try { list = JSON.parse(store.getItem(name)) || []; } catch (e) { list = []; }
      return list.filter(function (one) { return Date.now() - one.at < day; });
    }
    function write(list) {
      if (list.length) store.setItem(name, JSON.stringify(list)); else store.removeItem(name);
      box.hidden = !list.length;
      box.querySelector('b').textContent = box.getAttribute(list.length === 1 ? 'data-one' : 'data-many').replace('#', list.length);
    }
    function post(url, body) {
      return fetch(url, { method: 'POST', credentials: 'same-origin', body: new URLSearchParams(body) });
    }
    function isTaken(r) { return r.ok && r.redirected && /rapportera/.test(r.url); }
    function send() {
      var list = read(), one = list[0];
      write(list);
      if (busy || !one) return;
      busy = true;
      /* "Just now" is when it was written: how long it has waited is told, for the telephone's clock may be wrong */
      post(one.url, one.body + '&vantat=' + Math.floor((Date.now() - one.at) / 60000)).then(function (r) {
        busy = false;
        if (isTaken(r)) { write(read().filter(function (o) { return o.body !== one.body; })); send(); }
        else box.querySelector('p').lastChild.textContent = ' ' + box.getAttribute('data-refused');
      }, function () { busy = false; });
    }
    function fresh() {
      return Array.prototype.map.call(w.crypto.getRandomValues(new Uint8Array(32)), function (n) { return (n < 16 ? '0' : '') + n.toString(16); }).join('');
    }
    on(d, 'submit', function (e) {
      var f = e.target;
      if (f.id !== 'rapport' || e.defaultPrevented) return;
      e.preventDefault();
      var data = new URLSearchParams(new FormData(f));
      post(f.action, data.toString()).then(function (r) {
        if (r.redirected) { location.href = r.url; return; }
        return r.text().then(function (s) {
          delete f.dataset.sent;
          swap(new DOMParser().parseFromString(s, 'text/html'), ['main']);
          box = d.getElementById('outbox') || box; arm(); write(read());
          var wrong = d.querySelector('.error-summary'); if (wrong) wrong.focus();
        });
      }, function () {
        write(read().concat([{ at: Date.now(), url: f.action, body: data.toString() }]));
        f.reset(); f.elements.nyckel.value = fresh(); delete f.dataset.sent;
        box.scrollIntoView(); say(box.getAttribute('data-kept'));
      });
    });
    function arm() {
      on(box.querySelector('[data-send]'), 'click', send);
      on(box.querySelector('[data-drop]'), 'click', function () { write([]); });
    }
    arm(); send();
    on(w, 'online', send); on(w, 'focus', send);
  }
  if (box && w.fetch && w.URLSearchParams) {
    var shelf = null;
    try { shelf = w.localStorage; shelf.getItem('x'); } catch (e) { shelf = null; }
    if (shelf) outbox(shelf);
  }
})();
