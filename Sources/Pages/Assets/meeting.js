/* The board of a meeting. Comes after overens.js, and the page works without both. */
(function () {
  'use strict';
  var d = document, w = window, html = d.documentElement, o = w.overens, all = o.all, on = o.on, say = o.say, later = o.later, swap = o.swap;
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
})();
