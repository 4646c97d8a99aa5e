/* Everything works without this file. No dependencies, no inline handlers, no style attributes. */
(function () {
  'use strict';
  var d = document, w = window, html = d.documentElement;
  html.classList.add('js');
  function all(s, r) { return Array.prototype.slice.call((r || d).querySelectorAll(s)); }
  function on(el, ev, fn) { if (el) el.addEventListener(ev, fn); }
  function text(k) { return html.getAttribute('data-t-' + k) || ''; }   // words come from the server, in the page's language
  function later(fn, ms) { var h; return function () { clearTimeout(h); h = setTimeout(fn, ms); }; }

  /* One polite live region for the whole page */
  var live = d.getElementById('live');
  function say(s) { if (live) { live.textContent = ''; setTimeout(function () { live.textContent = s; }, 60); } }

  /* The error summary takes focus; its links focus the field */
  var faults = d.querySelector('.error-summary'), notice = d.querySelector('[data-notice]');
  if (faults) faults.focus(); else if (notice) say(notice.textContent.trim());
  on(d, 'click', function (e) {
    var a = e.target.closest && e.target.closest('.error-summary a[href^="#"]'), f = a && d.getElementById(a.hash.slice(1));
    if (!f) return;
    var fold = f.closest('details'); if (fold) fold.open = true;
    e.preventDefault(); (f.closest('.field') || f).scrollIntoView(); f.focus({ preventScroll: true });
  });

  /* Filter without reload: form[data-filter="id"] fetches its own address and swaps the regions; the address stays shareable */
  var ticket = 0;
  function swap(doc, ids) {
    ids.forEach(function (id) {
      var n = doc.getElementById(id), o = d.getElementById(id);
      if (n && o && o.innerHTML !== n.innerHTML) { o.replaceWith(d.importNode(n, true)); }
    });
    var c = d.getElementById('result-count'); if (c) say(c.textContent.trim());
  }
  function load(url, ids) {
    var mine = ++ticket;
    function busy(v) { ids.forEach(function (i) { var r = d.getElementById(i); if (r) { if (v) r.setAttribute('aria-busy', 'true'); else r.removeAttribute('aria-busy'); } }); }
    busy(true);
    return fetch(url, { credentials: 'same-origin', headers: { 'X-Partial': ids.join(',') } }).then(function (r) {
      if (!r.ok || r.redirected) throw r;
      return r.text();
    }).then(function (s) {
      if (mine !== ticket) return;
      swap(new DOMParser().parseFromString(s, 'text/html'), ids);
      history.replaceState(null, '', url);
    }).catch(function () { location.href = url; }).then(function () { busy(false); });
  }
  function filter(f) {
    var ids = f.getAttribute('data-filter').split(' ');
    var go = later(function () {
      var q = new URLSearchParams(new FormData(f)), none = [];
      q.forEach(function (v, n) { if (v === '') none.push(n); });
      none.forEach(function (n) { q.delete(n); });
      var s = q.toString();
      load(f.action.split('?')[0] + (s ? '?' + s : ''), ids);
    }, 250);
    on(f, 'input', go);
    on(f, 'submit', function (e) { e.preventDefault(); go(); });
    all('[data-nojs]', f).forEach(function (b) { b.hidden = true; });
  }

  /* Print, copy */
  on(d, 'click', function (e) {
    var b = e.target.closest && e.target.closest('[data-print],[data-copy]');
    if (!b) return;
    if (b.hasAttribute('data-print')) { w.print(); return; }
    var f = d.getElementById(b.getAttribute('data-copy'));
    function done() { b.textContent = text('copied'); say(text('copied')); }
    f.select();
    if (navigator.clipboard) navigator.clipboard.writeText(f.value).then(done, function () {});
    else if (d.execCommand('copy')) done();
  });

  /* The menu: where popover is missing the button opens and closes it; Esc closes menus that are folds */
  var menu = d.getElementById('nav'), opener = d.querySelector('[popovertarget=nav]');
  if (menu && opener && !('popover' in menu)) {
    menu.removeAttribute('popover');
    var narrow = w.matchMedia('(max-width:61.99rem)');
    var show = function (v) { menu.hidden = !v; opener.setAttribute('aria-expanded', v ? 'true' : 'false'); };
    var fit = function () { show(!narrow.matches); };
    fit(); on(narrow, 'change', fit);
    on(opener, 'click', function () { show(menu.hidden); });
    on(d, 'keydown', function (e) { if (e.key === 'Escape' && narrow.matches && !menu.hidden) { show(false); opener.focus(); } });
  }
  on(d, 'keydown', function (e) {
    if (e.key !== 'Escape') return;
    all('details[data-menu][open]').forEach(function (m) { m.open = false; m.querySelector('summary').focus(); });
  });

  /* No double submits; the server refuses them too, by the form's key */
  on(d, 'submit', function (e) {
    var f = e.target;
    if (f.method !== 'post' || e.defaultPrevented || f.hasAttribute('data-note')) return;
    if (f.dataset.sent) { e.preventDefault(); return; }
    f.dataset.sent = '1';
    setTimeout(function () { delete f.dataset.sent; }, 4000);
  });
  on(w, 'pageshow', function () { all('form[data-sent]').forEach(function (f) { delete f.dataset.sent; }); });

  /* Before the session ends: a warning, and one press to stay. What is written in a note stays in this tab until it is saved */
  var end = d.getElementById('timeout');
  function keep(owner) {
    var store;
    try { store = w.sessionStorage; store.getItem('x'); } catch (e) { return; }
    var mine = 'note ' + owner + ' ', fresh = !!d.querySelector('[data-notice]');
    Object.keys(store).forEach(function (k) { if (k.indexOf('note ') === 0 && k.indexOf(mine) !== 0) store.removeItem(k); });
    all('form[method=post]:not([data-note]) textarea').forEach(function (t) {
      var k = mine + location.pathname + ' ' + t.id, was = store.getItem(k);
      if (fresh) { store.removeItem(k); was = null; }
      if (was && !t.value) {
        t.value = was;
        var p = d.createElement('p');
        p.className = 'hint'; p.textContent = text('kept');
        t.parentNode.insertBefore(p, t);
      }
      on(t, 'input', function () { if (t.value) store.setItem(k, t.value); else store.removeItem(k); });
    });
  }
  function guard() {
    var wait = 1000 * end.getAttribute('data-warn'), clock;
    function arm() { end.hidden = true; clearTimeout(clock); clock = setTimeout(warn, wait); }
    function warn() { end.hidden = false; say(end.querySelector('p').textContent); }
    on(end.querySelector('button'), 'click', function () {
      fetch(end.getAttribute('data-stay'), { credentials: 'same-origin' }).then(function (r) {
        if (!r.ok || r.redirected) throw r;
        arm(); say('');
      }).catch(function () { location.reload(); });
    });
    if (wait < 2147483647) arm();
    keep(end.getAttribute('data-owner'));
  }
  if (end) guard();

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
  /* The board of a meeting: notes save themselves and come from the others; a field with focus, or with words not saved, is never written over */
  function note(f, words) {
    var t = f.querySelector('textarea'), v = f.elements.version, box = f.querySelector('[data-theirs]'), said = f.querySelector('[data-said]');
    var fault = f.querySelector('[data-fault]'), ask = f.querySelector('[data-ask]'), button = f.querySelector('[data-save]');
    var was = t.value, theirs = null, busy = false;
    function isDirty() { return t.value !== was; }
    function settle(n, s) { theirs = null; box.hidden = button.hidden = true; v.value = n.version; said.textContent = n.said[html.lang]; fault.textContent = ''; ask.hidden = true; t.removeAttribute('aria-invalid'); was = s; }
    function clash(n) {
      theirs = n; box.hidden = button.hidden = false;
      box.querySelector('p').textContent = n.clash[html.lang]; box.querySelector('blockquote').textContent = n.text;
      say(n.clash[html.lang]);
    }
    function refuse(n) { fault.textContent = n.refused; ask.hidden = !n.asks; t.setAttribute('aria-invalid', 'true'); say(n.refused); }
    function save() {
      if (busy || theirs || !isDirty()) return;
      var mine = t.value, q = new URLSearchParams(new FormData(f));
      busy = true;
      fetch(f.action, { method: 'POST', body: q, credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (r) {
        if (!r.ok || r.redirected) throw r;
        return r.json();
      }).then(function (n) {
        busy = false;
        if (n.refused) { refuse(n); return; }
        if (n.isConflict) { clash(n); return; }
        settle(n, mine); if (isDirty()) soon();
      }).catch(function () { busy = false; said.textContent = words; setTimeout(save, 4000); });
    }
    var soon = later(save, 400);
    on(t, 'input', soon); on(ask, 'input', soon);
    on(t, 'blur', function () { if (theirs && !isDirty()) { t.value = theirs.text; settle(theirs, t.value); } });
    on(f, 'submit', function (e) {
      e.preventDefault();
      if (theirs) {
        if (e.submitter && e.submitter.name === 'ihop') t.value = theirs.text + '\n' + t.value;
        v.value = theirs.version; theirs = null; box.hidden = true;
      }
      save();
    });
    button.hidden = box.hidden;
    return function (n) {
      if (busy || n.version <= +v.value || (theirs && n.version <= theirs.version)) return;
      if (isDirty() || d.activeElement === t) { if (t.value === n.text) settle(n, n.text); else clash(n); return; }
      t.value = n.text; settle(n, n.text);
    };
  }
  function follow(el) {
    var notes = {}, state = el.querySelector('[data-live]'), opened = false, source;
    all('form[data-note]', el).forEach(function (f) { notes[f.getAttribute('data-note')] = note(f, el.getAttribute('data-unsaved')); });
    if (!state || !w.EventSource) return;
    function live(v) { state.querySelector('[data-on]').hidden = !v; state.querySelector('[data-off]').hidden = v; }
    var refresh = later(function () {
      fetch(location.href, { credentials: 'same-origin' }).then(function (r) { if (!r.ok || r.redirected) throw r; return r.text(); }).then(function (s) {
        var doc = new DOMParser().parseFromString(s, 'text/html');
        swap(doc, all('[data-region]', el).filter(function (r) { return !r.contains(d.activeElement); }).map(function (r) { return r.id; }));
      }).catch(function () { live(false); });
    }, 150);
    source = new EventSource(el.getAttribute('data-stream'));
    source.onopen = function () { live(true); if (opened) refresh(); opened = true; };
    source.onerror = function () { live(false); };
    source.addEventListener('note', function (e) { var n = JSON.parse(e.data); if (notes[n.item]) notes[n.item](n); });
    source.addEventListener('page', refresh);
    source.addEventListener('end', function () { source.close(); live(false); });
    on(w, 'pagehide', function () { source.close(); });
  }
  all('.week').forEach(follow);

  all('form[data-filter]').forEach(filter);
  all('[data-print],[data-copy]').forEach(function (b) { b.hidden = false; });
})();
