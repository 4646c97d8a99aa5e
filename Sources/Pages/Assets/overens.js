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

  /* What the scripts of single pages share with this one */
  w.overens = { all: all, on: on, say: say, later: later, swap: swap };

  all('form[data-filter]').forEach(filter);
  all('[data-print],[data-copy]').forEach(function (b) { b.hidden = false; });
})();
