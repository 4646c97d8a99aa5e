"""Questions asked inside a page. Each is a JavaScript function that returns a list of findings, or facts."""

STRUCTURE = r"""() => {
  const bad = [], d = document, all = (q, r) => [...(r || d).querySelectorAll(q)];
  const count = (q, n) => { const k = all(q).length; if (k !== n) bad.push(`${k} × ${q}, wanted ${n}`); };
  count('h1', 1); count('main', 1); count('head > title', 1);
  if (!d.title.trim()) bad.push('no title');
  if (!['sv', 'en'].includes(d.documentElement.lang)) bad.push('lang is ' + d.documentElement.lang);
  const skip = d.querySelector('a.skip[href^="#"]');
  if (!skip) bad.push('no skip link');
  else if (!d.getElementById(skip.hash.slice(1))) bad.push('the skip link leads nowhere');
  else if (all('a[href],button,input')[0] !== skip) bad.push('the skip link is not first');
  if (!d.querySelector('header')) bad.push('no header'); if (!d.querySelector('footer')) bad.push('no footer');
  for (const e of all('*')) for (const a of e.attributes) {
    if (a.name === 'style' || /^on/.test(a.name)) bad.push(`${a.name}= on ${e.tagName}`);
    if (/^(id|for|aria-labelledby|aria-describedby|aria-controls)$/.test(a.name) && !a.value.trim()) bad.push(`empty ${a.name} on ${e.tagName}`);
  }
  const ids = new Map(); for (const e of all('[id]')) ids.set(e.id, (ids.get(e.id) || 0) + 1);
  for (const [id, n] of ids) if (n > 1) bad.push(`id ${id} is used ${n} times`);
  for (const a of ['aria-labelledby', 'aria-describedby', 'for', 'popovertarget'])
    for (const e of all(`[${a}]`)) for (const id of e.getAttribute(a).split(/\s+/)) if (!d.getElementById(id)) bad.push(`${a} → ${id} is missing`);
  for (const e of all('a[href^="#"]')) if (e.hash.length > 1 && !d.getElementById(decodeURIComponent(e.hash.slice(1)))) bad.push(`link to ${e.hash} leads nowhere`);
  for (const e of all('script:not([src]),style,iframe,object,embed,[href^="javascript:"]')) bad.push('inline or foreign: ' + e.tagName);
  for (const f of d.forms) if (!f.querySelector('button:not([type=button]),input[type=submit],input[type=image]')) bad.push(`form ${f.id} has no submit button`);
  for (const f of all('form[method=post]')) if (new URL(f.action, location).origin !== location.origin && location.origin !== 'null') bad.push(`form ${f.id} is sent elsewhere`);
  for (const s of all('svg')) if (!s.closest('[aria-hidden=true]') && !s.parentElement.closest('svg') && !['img', 'group'].includes(s.getAttribute('role'))) bad.push('a graphic neither named nor hidden');
  for (const u of all('use')) { const r = u.getAttribute('href') || ''; if (!r.startsWith('#') || !d.getElementById(r.slice(1))) bad.push(`icon ${r} is missing`); }
  let last = 0; for (const h of all('h1,h2,h3,h4,h5,h6')) { const n = +h.tagName[1]; if (n > last + 1 && last) bad.push(`${h.tagName} after H${last}: ${h.textContent.slice(0, 30)}`); if (!h.textContent.trim()) bad.push('empty heading'); last = n; }
  const keys = d.body.innerText.match(/\b[a-zåäö]+(\.[a-z_]+){2,}\b|\?\?[a-z.]+|%[@sd]|\bOptional\(|\bnil\b|\bundefined\b|\[object/g);
  for (const k of new Set(keys || [])) bad.push('raw text: ' + k);
  return bad; }"""

OVERFLOW = r"""() => {
  const W = document.documentElement.clientWidth, bad = [];
  if (document.documentElement.scrollWidth > W) bad.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${W}`);
  const hidden = e => { for (let p = e; p; p = p.parentElement) { const s = getComputedStyle(p); if (s.clipPath !== 'none' || s.visibility === 'hidden') return true; } return false; };
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg') || e.closest('[data-scroll-x]')) continue;
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    if (!r.width || !r.height) continue;
    const out = r.right > W + 1 || r.left < -1, clip = /hidden|clip/.test(s.overflowX) && e.scrollWidth > e.clientWidth + 1 && e.textContent.trim();
    const cut = /hidden|clip/.test(s.overflowY) && e.scrollHeight > e.clientHeight + 1 && e.textContent.trim();
    if ((out || clip || cut) && !hidden(e)) bad.push(`${e.tagName}.${e.className} ${out ? 'sticks out to ' + Math.round(r.right) : 'clips its text'}: ${e.textContent.trim().slice(0, 40)}`);
  }
  return bad; }"""

SPACING = """() => { const s = new CSSStyleSheet();
  s.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]; }"""

UNFOLD = "() => { for (const e of document.querySelectorAll('main details')) e.open = true; }"

# Everything that Tab should reach, in groups of radio buttons once.
REACHABLE = r"""() => { let n = 0; const groups = new Set();
  for (const e of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]')) {
    if (e.tabIndex < 0 || e.disabled || !e.checkVisibility({ visibilityProperty: true })) continue;
    if (e.type === 'radio') { const g = (e.form ? e.form.id : '') + '/' + e.name; if (groups.has(g)) continue; groups.add(g); }
    n++; }
  return n; }"""

# What has the focus, whether it can be seen. A date field is one stop though Tab visits its parts.
FOCUSED = r"""() => { const e = document.activeElement; if (!e || e === document.body || e === document.documentElement) return null;
  const t = e.matches('.chk input') ? e.nextElementSibling : e, s = getComputedStyle(t), r = t.getClientRects()[0] || t.getBoundingClientRect();
  const x = Math.min(innerWidth - 1, Math.max(0, r.left + Math.min(r.width / 2, 30))), y = Math.min(innerHeight - 1, Math.max(0, r.top + Math.min(r.height / 2, 20)));
  const h = document.elementFromPoint(x, y);
  window.__stops ||= new Map(); if (!window.__stops.has(e)) window.__stops.set(e, window.__stops.size);
  return { id: window.__stops.get(e), html: e.outerHTML.slice(0, 110),
    ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
    inView: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
    covered: !!h && h !== t && !t.contains(h) && !h.contains(t) && !(e.labels && [...e.labels].some(l => l.contains(h))) }; }"""

TARGETS = r"""least => { const bad = [], seen = [];
  for (const e of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
    if (!e.checkVisibility({ visibilityProperty: true })) continue;
    const label = e.labels && e.labels.length && /radio|checkbox/.test(e.type) ? e.labels[0] : null;
    const r = (label || e).getBoundingClientRect(); if (!r.width || getComputedStyle(e).clipPath !== 'none' && !label) continue;
    seen.push({ e, r });
  }
  for (const { e, r } of seen) {
    if (r.width >= least && r.height >= least) continue;
    const p = e.parentElement, inline = e.tagName === 'A' && getComputedStyle(e).display === 'inline' && [...p.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (inline) continue;
    const cx = (r.left + r.right) / 2, cy = (r.top + r.bottom) / 2;
    const crowd = seen.find(o => o.e !== e && !o.e.contains(e) && !e.contains(o.e) && Math.hypot(Math.max(o.r.left - cx, 0, cx - o.r.right), Math.max(o.r.top - cy, 0, cy - o.r.bottom)) < least / 2);
    if (crowd) bad.push(`${Math.round(r.width)}×${Math.round(r.height)}: ${e.outerHTML.slice(0, 80)} beside ${crowd.e.outerHTML.slice(0, 60)}`);
  }
  return bad; }"""

THUMBS = r"""() => [...document.querySelectorAll('.btn,.menubtn,main input:not([type=hidden]):not([type=radio]):not([type=checkbox]),main select,label.pick')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height < 43.5)
  .map(e => `${Math.round(e.getBoundingClientRect().height)} px high: ${e.outerHTML.slice(0, 80)}`)"""

MOVING = r"""() => { const bad = document.getAnimations().map(a => 'an animation runs');
  for (const e of document.querySelectorAll('body *')) { const s = getComputedStyle(e);
    if (s.transitionDuration.split(',').some(t => parseFloat(t) > 0.01)) bad.push('transition on ' + e.tagName + '.' + e.className);
    if (s.animationName !== 'none' && parseFloat(s.animationDuration) > 0.01) bad.push('animation on ' + e.tagName + '.' + e.className);
    if (s.scrollBehavior === 'smooth') bad.push('smooth scrolling on ' + e.tagName); }
  if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') bad.push('smooth scrolling');
  return bad; }"""

# With forced colours a box keeps only its borders and outline: what looks like a button must have one.
FORCED = r"""() => { const bad = [];
  for (const e of document.querySelectorAll('.btn,button,input:not([type=hidden]):not([type=radio]):not([type=checkbox]),select,textarea')) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.matches('.plain')) continue; const s = getComputedStyle(e);
    if (s.borderStyle === 'none' || parseFloat(s.borderTopWidth) === 0) bad.push('no border: ' + e.outerHTML.slice(0, 80)); }
  for (const e of document.querySelectorAll('svg')) { const r = e.getBoundingClientRect(); if (!r.width || !e.checkVisibility()) continue;
    const s = getComputedStyle(e), shape = e.querySelector('circle,path,rect,use,line,polygon'); if (!shape) continue;
    if (s.visibility === 'hidden' || s.opacity === '0') bad.push('a graphic vanished'); }
  return bad; }"""

# Headings and controls, to compare two languages of one page.
SHAPE = r"""() => ({ headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName).join(' '),
  controls: ['a[href]', 'button', 'input:not([type=hidden])', 'select', 'option', 'textarea', 'summary', 'form', 'table', 'tr', 'li'].map(q => q + ' ' + document.querySelectorAll(q).length).join(', ') })"""

# Every piece of text, seen or heard, with the language it is marked with.
TEXTS = r"""() => { const out = [], lang = e => (e.closest('[lang]') || document.documentElement).lang;
  const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) { const n = walk.currentNode, p = n.parentElement; if (!p || /^(SCRIPT|STYLE)$/.test(p.tagName) || !n.textContent.trim()) continue; out.push([lang(p), n.textContent.trim(), p.tagName]); }
  for (const e of document.querySelectorAll('*')) for (const a of ['aria-label', 'title', 'alt', 'placeholder', 'data-t-copied', 'data-t-shown'])
    if (e.hasAttribute(a)) out.push([lang(e), e.getAttribute(a), a]);
  return out; }"""
