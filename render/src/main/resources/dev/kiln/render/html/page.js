"use strict";
(() => {
const $ = id => document.getElementById(id);
const K = JSON.parse($("data").textContent);
const canvas = $("graph"), pen = canvas.getContext("2d"), pane = $("pane"), card = $("card");
const PITCH = 20, BOX = 19, MARGIN = 8, PAD = 6, NONE = -1, MATCH_INK = "#1c1e26";

/* Numbers of the tables: digits of five bits, lowest first; the sixth bit says that more follow. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const digit = new Uint8Array(128);
for (let i = 0; i < 64; i++) digit[DIGITS.charCodeAt(i)] = i;
function reader(text) {
  let at = 0;
  return () => {
    let value = 0, scale = 1, d;
    do {
      d = digit[text.charCodeAt(at++)];
      value += (d & 31) * scale;
      scale *= 32;
    } while (d & 32);
    return value;
  };
}
const signed = v => v % 2 ? -(v + 1) / 2 : v / 2;

/* The boxes in preorder, siblings from left to right: a subtree is a range of numbers. */
const n = K.count;
const depth = new Uint32Array(n), parent = new Int32Array(n), end = new Int32Array(n), entry = new Uint32Array(n);
const self = new Float64Array(n), total = new Float64Array(n), weight = new Float64Array(n), start = new Float64Array(n);
const markOf = new Uint8Array(n), noteOf = new Array(n);
const rows = [];
function unpack() {
  const next = reader(K.nodes), path = [];
  let d = NONE;
  for (let i = 0; i < n; i++) {
    const head = next();
    d += 1 - (head >>> (K.marked ? 4 : 2));
    depth[i] = d;
    parent[i] = d ? path[d - 1] : NONE;
    path[d] = i;
    entry[i] = next();
    self[i] = head & 1 ? (K.signed ? signed(next()) : next()) : 0;
    weight[i] = K.given ? 0 : Math.abs(self[i]);
    total[i] = self[i];
    if (head & 2) {
      const left = next();
      weight[i] += left;
      total[i] += K.signed || K.given ? signed(next()) : left;
    }
    if (K.marked && head & 4) markOf[i] = next();
    if (K.marked && head & 8) noteOf[i] = K.notes[next()];
    (rows[d] || (rows[d] = [])).push(i);
  }
  end.fill(0);
  for (let i = n - 1; i >= 0; i--) {
    if (!end[i]) end[i] = i + 1;
    if (i) {
      const up = parent[i];
      total[up] += total[i];
      weight[up] += weight[i];
      if (!end[up]) end[up] = end[i];
    }
  }
  const cursor = new Float64Array(n);
  for (let i = 1; i < n; i++) {
    const up = parent[i];
    start[i] = cursor[up];
    cursor[up] += weight[i];
    cursor[i] = start[i];
  }
}
unpack();
const nameOf = [], fillOf = [];
for (let next = reader(K.entries), i = 0; i < K.entryCount; i++) {
  nameOf.push(next());
  fillOf.push(next());
}
const name = i => K.names[nameOf[entry[i]]];

/* Quantities, as the program writes them. */
const UNITS = { TIME: ["ns", "µs", "ms", "s"], MEMORY: ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] };
const three = v => v.toFixed(Math.abs(v) >= 99.95 ? 0 : Math.abs(v) >= 9.995 ? 1 : 2);
const grouped = v => v.toLocaleString("en-US", { maximumFractionDigits: 0 });
function time(s) {
  const size = Math.abs(s);
  if (size >= 3600) {
    const minutes = Math.round(s / 60);
    return grouped(Math.trunc(minutes / 60)) + " h " + Math.abs(minutes % 60) + " min";
  }
  if (size >= 600) return Math.trunc(Math.round(s) / 60) + " min " + Math.abs(Math.round(s) % 60) + " s";
  let u = 3, v = s;
  for (; u > 0 && Math.abs(v) < .9995; u--) v *= 1000;
  return s ? three(v) + " " + UNITS.TIME[u] : "0 s";
}
function memory(v) {
  let u = 0;
  for (; u < 6 && Math.abs(v) >= 999.5; u++) v /= 1024;
  return (u ? three(v) : grouped(v)) + " " + UNITS.MEMORY[u];
}
function count(v) {
  const size = Math.abs(v);
  if (size >= 1e13) return v.toExponential(2);
  if (size >= 1e10) return three(v / 1e9) + " G";
  return Number.isInteger(v) ? grouped(v) : three(v);
}
function amount(value) {
  const v = value * K.factor;
  if (K.dimension === "TIME") return time(v);
  if (K.dimension === "MEMORY") return memory(v);
  return count(v) + (K.suffix ? " " + K.suffix : "");
}
function share(part, whole) {
  if (!whole) return "unknown";
  const percent = 100 * part / whole;
  return percent.toFixed(percent && Math.abs(percent) < .1 ? 2 : 1) + " %";
}

/* Ever shorter names; separators inside brackets part nothing. */
function last(text, separator) {
  let open = 0;
  for (let i = text.length - 1; i > 0; i--) {
    const c = text[i];
    if (c === ")" || c === "]" || c === ">" && text[i - 1] !== "-") open++;
    else if ("<([".includes(c) && open) open--;
    else if (!open && text.startsWith(separator, i)) return i;
  }
  return NONE;
}
/* A name without its arguments. */
function bare(text) {
  const close = text.endsWith(") const") ? text.length - 6 : text.length;
  if (text[close - 1] !== ")" || !text.includes("::")) return text;
  let open = 0;
  for (let i = close - 1; i > 0; i--) {
    open += text[i] === ")" ? 1 : text[i] === "(" ? -1 : 0;
    if (!open) return text.startsWith("operator", i - 8) ? text : text.slice(0, i);
  }
  return text;
}
function forms(text) {
  const plain = bare(text.replace(/::h[0-9a-f]{16}$|(\$\d+)?[/.+]0x[0-9a-fA-F]{2,}(?=\.|$)/, ""));
  const tail = plain.slice(last(plain, "/") + 1), separator = tail.includes("::") ? "::" : ".";
  const all = [text, plain, tail], cut = last(tail, separator);
  if (cut > 0 && !/\.(so|dll|dylib|jar)\b/.test(tail)) {
    const before = last(tail.slice(0, cut), separator);
    if (before > 0) all.push(tail.slice(before + separator.length));
    all.push(tail.slice(cut + separator.length));
  }
  return all.filter(f => f);
}
const LABEL = "11px " + getComputedStyle(document.body).fontFamily;
const widths = new Map(), formsOf = new Map();
function width(text) {
  let w = widths.get(text);
  if (w === undefined) widths.set(text, w = pen.measureText(text).width);
  return w;
}
function fit(nameId, room) {
  let all = formsOf.get(nameId);
  if (!all) formsOf.set(nameId, all = forms(K.names[nameId]));
  const whole = all.find(f => width(f) <= room);
  if (whole !== undefined) return whole;
  const shortest = [...(all[all.length - 1] || "")];
  let k = Math.min(shortest.length, Math.floor(room / 3));
  while (k > 1 && width(shortest.slice(0, k).join("") + "…") > room) k--;
  return k > 1 ? shortest.slice(0, k).join("") + "…" : "";
}

/* What is looked at. */
let zoom = 0, chosen = NONE, hovered = NONE, up = K.up, back = [];
let marks = null, marked = null;
const from = () => start[zoom], to = () => start[zoom] + Math.max(1e-9, weight[zoom]);
const isDark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const tokens = new Map();
function color(token) {
  if (!tokens.has(token)) tokens.set(token, getComputedStyle(document.documentElement).getPropertyValue("--" + token).trim());
  return tokens.get(token);
}
const within = (i, top) => i >= top && i < end[top];

/* The first of a row's boxes that ends right of a position; the first that starts there. */
function search(row, low, test) {
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(row[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

let paneWidth = 0, paneHeight = 0, room = 0, asked = false;
const rowTop = d => up ? room - MARGIN - (d + 1) * PITCH : MARGIN + d * PITCH;
function redraw() {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => { asked = false; draw(); });
  }
}
function resize() {
  const ratio = devicePixelRatio || 1, atRoot = up && pane.scrollTop + paneHeight >= room - 1;
  paneWidth = pane.clientWidth;
  paneHeight = pane.clientHeight;
  room = Math.max(paneHeight, rows.length * PITCH + 2 * MARGIN);
  $("room").style.height = room + "px";
  paneWidth = pane.clientWidth;
  canvas.width = Math.round(paneWidth * ratio);
  canvas.height = Math.round(paneHeight * ratio);
  canvas.style.width = paneWidth + "px";
  canvas.style.height = paneHeight + "px";
  if (atRoot) pane.scrollTop = room;
  redraw();
}
function draw() {
  const ratio = devicePixelRatio || 1, dark = isDark() ? 1 : 0;
  tokens.clear();
  const ink = color("ink"), match = color("match"), view = { from: from(), to: to() };
  view.scale = (paneWidth - 2 * MARGIN) / (view.to - view.from);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, paneWidth, paneHeight);
  pen.font = LABEL;
  pen.textBaseline = "middle";
  for (let d = 0; d < rows.length; d++) {
    const y = rowTop(d) - pane.scrollTop;
    if (y > -PITCH && y < paneHeight) drawRow(rows[d], y, view, dark, ink, match);
  }
  pen.globalAlpha = 1;
  outline(hovered, ink, 1, view);
  outline(chosen, color("accent"), 2, view);
}
function drawRow(row, y, view, dark, ink, match) {
  const narrow = 1 / view.scale;
  let k = search(row, 0, i => start[i] + weight[i] > view.from);
  while (k < row.length && start[row[k]] < view.to) {
    const i = row[k], x = MARGIN + Math.max(0, (start[i] - view.from) * view.scale);
    const right = MARGIN + Math.min(view.to - view.from, start[i] + weight[i] - view.from) * view.scale;
    const hit = marks && marks[i] === 1, above = i < zoom && within(zoom, i);
    pen.globalAlpha = above ? .45 : marks && !marks[i] ? .6 : 1;
    pen.fillStyle = hit ? match : K.fills[fillOf[entry[i]]][dark];
    if (weight[i] < narrow) {
      pen.globalAlpha *= .55;
      pen.fillRect(x, y, 1, BOX);
      const next = search(row, k + 1, j => start[j] >= start[i] + narrow);
      k = next - 1 > k && weight[row[next - 1]] >= narrow ? next - 1 : next;
      continue;
    }
    const wide = Math.max(1, right - x - (right - x > 2 ? 1 : 0)), marked = markOf[i] && wide >= 4;
    if (marked && !hit) pen.fillStyle = markOf[i] === NEW ? color("pale") : color("surface");
    pen.fillRect(x, y, wide, BOX);
    if (marked) drawMark(markOf[i], x, y, wide, hit);
    if (right - x >= 26) label(i, x, right, y, hit ? MATCH_INK : ink);
    k++;
  }
}
/* What marks a box of a difference beside its colour; all inside the box. */
const NEW = 1, VANISHED = 2;
const edges = [null, ["more", 1.6, []], ["less", 1, [3, 2]], ["moved", 1, [1.5, 2]]];
function drawMark(kind, x, y, wide, hit) {
  const [token, line, dashes] = edges[kind];
  if (kind === VANISHED && !hit) {
    pen.save();
    pen.translate(x, y);
    pen.fillStyle = hatch();
    pen.fillRect(0, 0, wide, BOX);
    pen.restore();
  }
  pen.strokeStyle = hit ? "#8a5a00" : color(token);
  pen.lineWidth = line;
  pen.setLineDash(dashes);
  pen.strokeRect(x + line / 2, y + line / 2, wide - line, BOX - line);
  pen.setLineDash([]);
}
const hatches = new Map();
function hatch() {
  const ratio = devicePixelRatio || 1, key = isDark() + " " + ratio;
  if (!hatches.has(key)) {
    const tile = document.createElement("canvas"), size = Math.round(6 * Math.SQRT2 * ratio), ink = tile.getContext("2d");
    tile.width = tile.height = size;
    ink.fillStyle = color("surface");
    ink.fillRect(0, 0, size, size);
    ink.strokeStyle = color("hatch");
    ink.lineWidth = 2 * ratio;
    for (const k of [-size, 0, size]) {
      ink.beginPath();
      ink.moveTo(k, size);
      ink.lineTo(k + size, 0);
      ink.stroke();
    }
    const pattern = pen.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().scale(1 / ratio));
    hatches.set(key, pattern);
  }
  return hatches.get(key);
}
function label(i, x, right, y, ink) {
  const noted = noteOf[i] !== undefined, side = noted ? noteOf[i] : right - x >= 150 ? share(total[i], K.total) : "";
  const space = right - x - 2 * PAD, beside = space - (side ? width(side) + 10 : 0), nameId = nameOf[entry[i]];
  const whole = fit(nameId, beside), both = side && (whole && !whole.endsWith("…") || noted && beside >= 26);
  pen.globalAlpha = Math.max(pen.globalAlpha, .78);
  words(both ? whole : fit(nameId, space), x + PAD, y, ink, markOf[i] === VANISHED);
  if (both) words(side, right - PAD - width(side), y, ink, markOf[i] === VANISHED);
}
function words(text, x, y, ink, plate) {
  if (plate && text && ink !== MATCH_INK) {
    pen.fillStyle = color("surface");
    pen.fillRect(x - 3, y + 2, width(text) + 6, BOX - 4);
  }
  pen.fillStyle = ink;
  pen.fillText(text, x, y + BOX / 2);
}
function outline(i, stroke, line, view) {
  if (i === NONE || start[i] >= view.to || start[i] + weight[i] <= view.from) return;
  const x = MARGIN + Math.max(0, (start[i] - view.from) * view.scale);
  const right = MARGIN + Math.min(view.to - view.from, start[i] + weight[i] - view.from) * view.scale;
  pen.strokeStyle = stroke;
  pen.lineWidth = line;
  pen.strokeRect(x + line / 2, rowTop(depth[i]) - pane.scrollTop + line / 2, Math.max(1, right - x - line - 1), BOX - line);
}

/* Words about a box. */
function tell(i) {
  if (K.texts) return name(i) + ": " + K.texts[i];
  return name(i) + ": total " + amount(total[i]) + ", " + share(total[i], K.total) + " of all"
    + (zoom ? ", " + share(total[i], total[zoom]) + " of the zoomed box" : "")
    + "; self " + amount(self[i]) + ", " + share(self[i], K.total) + " of all";
}
function element(tag, text, parentElement) {
  const e = document.createElement(tag);
  e.textContent = text;
  parentElement.appendChild(e);
  return e;
}
function showCard(i, x, y) {
  card.hidden = i === NONE;
  if (i === NONE) return;
  card.textContent = "";
  element("b", name(i), card);
  if (K.texts) element("span", K.texts[i], card);
  const table = K.texts ? null : element("table", "", card);
  for (const [word, value] of K.texts ? [] : [["", null], ["total", total[i]], ["self", self[i]]]) {
    const line = element("tr", "", table);
    element("td", word, line);
    element("td", value === null ? "" : amount(value), line);
    element("td", value === null ? "of all" : share(value, K.total), line);
    if (zoom) element("td", value === null ? "of zoom" : share(value, total[zoom]), line);
  }
  const box = card.getBoundingClientRect();
  card.style.left = Math.max(4, Math.min(innerWidth - box.width - 4, x + 14)) + "px";
  card.style.top = Math.max(4, y + 20 + box.height > innerHeight ? y - box.height - 10 : y + 20) + "px";
}
function say() {
  const text = chosen === NONE ? "" : tell(chosen);
  $("said").textContent = text;
  canvas.setAttribute("aria-label", text || "Flame graph");
}
function showPath() {
  const path = $("path"), nodes = [];
  for (let i = zoom; i > 0; i = parent[i]) nodes.unshift(i);
  path.textContent = "";
  for (const i of [0, ...nodes]) {
    const part = element("button", forms(name(i)).pop(), path);
    part.title = name(i);
    part.onclick = () => zoomTo(i);
  }
}

/* Moving about. */
function zoomTo(i) {
  if (i !== zoom) {
    back.push(zoom);
    zoom = i;
  }
  zoomed();
}
function stepBack() {
  if (marks) return find("");
  if (!back.length && !zoom) { chosen = NONE; say(); redraw(); return; }
  zoom = back.length ? back.pop() : 0;
  zoomed();
}
function zoomed() {
  say();
  showPath();
  showFound();
  redraw();
}
function choose(i) {
  chosen = i;
  say();
  if (i !== NONE) {
    if (start[i] >= to() || start[i] + weight[i] <= from()) zoomTo(zoomAround(i));
    const y = rowTop(depth[i]);
    if (y < pane.scrollTop) pane.scrollTop = y - MARGIN;
    else if (y + PITCH > pane.scrollTop + paneHeight) pane.scrollTop = y + PITCH + MARGIN - paneHeight;
  }
  redraw();
}
function zoomAround(i) {
  let top = zoom;
  while (!within(i, top)) top = parent[top];
  return top;
}
function at(event) {
  const area = canvas.getBoundingClientRect(), y = event.clientY - area.top + pane.scrollTop;
  const d = Math.floor((up ? room - MARGIN - y : y - MARGIN) / PITCH);
  const x = from() + (event.clientX - area.left - MARGIN) / (paneWidth - 2 * MARGIN) * (to() - from());
  if (d < 0 || d >= rows.length || x < from() || x > to()) return NONE;
  const k = search(rows[d], 0, i => start[i] + weight[i] > x), i = rows[d][k];
  return i !== undefined && start[i] <= x ? i : NONE;
}
function neighbour(step) {
  const row = rows[depth[chosen]], k = search(row, 0, i => i >= chosen) + step;
  return row[k] === undefined ? chosen : row[k];
}
function child(i) {
  return i + 1 < end[i] ? i + 1 : i;
}

/* Search: plain text, in any case unless it has a capital letter; or an expression in slashes. */
function find(text) {
  const field = $("search");
  if (field.value !== text) field.value = text;
  const wanted = text.trim();
  marks = marked = null;
  field.classList.remove("wrong");
  $("found").classList.remove("wrong");
  if (wanted) {
    try {
      mark(tester(wanted));
    } catch {
      field.classList.add("wrong");
      $("found").classList.add("wrong");
      $("found").textContent = "not a regular expression";
      return redraw();
    }
  }
  showFound();
  redraw();
}
function tester(wanted) {
  if (wanted.length > 2 && wanted.startsWith("/") && wanted.endsWith("/")) {
    const expression = new RegExp(wanted.slice(1, -1));
    return text => expression.test(text);
  }
  const lower = wanted.toLowerCase();
  return wanted === lower ? text => text.toLowerCase().includes(lower) : text => text.includes(wanted);
}
function mark(test) {
  const hit = K.names.map(test);
  marks = new Uint8Array(n);
  marked = 0;
  for (let i = 1; i < n; i++) {
    if (!hit[nameOf[entry[i]]]) continue;
    if (!marks[i]) marks.fill(2, i, end[i]);
    marks[i] = 1;
    marked++;
  }
  for (let i = n - 1; i > 0; i--) if (marks[i] && !marks[parent[i]]) marks[parent[i]] = 2;
}
/* Each stack counts once: inside a match no further one is looked for. */
function matchedIn(top) {
  for (let i = parent[top]; i > 0; i = parent[i]) if (marks[i] === 1) return total[top];
  let sum = 0;
  for (let i = top; i < end[top];) {
    if (marks[i] === 1) sum += total[i];
    i = marks[i] === 2 ? i + 1 : end[i];
  }
  return sum;
}
function showFound() {
  if (!marks) { $("found").textContent = ""; return; }
  $("found").textContent = grouped(marked) + (marked === 1 ? " box, " : " boxes, ") + share(matchedIn(0), K.total) + " of all"
    + (zoom ? ", " + share(matchedIn(zoom), total[zoom]) + " of the zoomed box" : "");
}
function nextMatch(step) {
  if (!marked) return;
  let i = Math.max(0, chosen);
  do i = (i + step + n) % n; while (marks[i] !== 1);
  choose(i);
}

/* The page. */
const themes = ["", "light", "dark"];
function showTheme() {
  const theme = document.documentElement.dataset.theme || "";
  $("theme").textContent = "Theme: " + (theme || "system");
  redraw();
}
$("theme").onclick = () => {
  const root = document.documentElement, next = themes[(themes.indexOf(root.dataset.theme || "") + 1) % 3];
  if (next) root.dataset.theme = next;
  else delete root.dataset.theme;
  showTheme();
};
function grow(wanted) {
  up = wanted;
  $("grow").textContent = up ? "Icicle" : "Flame";
  $("grow").title = up ? "Let it grow downward" : "Let it grow upward";
  pane.scrollTop = up ? pane.scrollHeight : 0;
  redraw();
}
$("grow").onclick = () => grow(!up);
$("all").onclick = () => { zoomTo(0); canvas.focus(); };
$("search").oninput = e => find(e.target.value);
$("search").onkeydown = e => {
  if (e.key === "Enter") { nextMatch(e.shiftKey ? -1 : 1); e.preventDefault(); }
  if (e.key === "Escape") { find(""); canvas.focus(); e.preventDefault(); e.stopPropagation(); }
};
canvas.onmousemove = e => {
  const i = at(e);
  showCard(i, e.clientX, e.clientY);
  if (i !== hovered) { hovered = i; redraw(); }
};
canvas.onmouseleave = () => { showCard(NONE); hovered = NONE; redraw(); };
canvas.onclick = e => {
  const i = at(e);
  canvas.focus();
  showCard(NONE);
  if (i !== NONE) { chosen = i; zoomTo(i); }
};
pane.onscroll = redraw;
const keys = {
  ArrowLeft: () => choose(chosen === NONE ? zoom : neighbour(-1)),
  ArrowRight: () => choose(chosen === NONE ? zoom : neighbour(1)),
  ArrowUp: () => choose(chosen === NONE ? zoom : up ? child(chosen) : Math.max(0, parent[chosen])),
  ArrowDown: () => choose(chosen === NONE ? zoom : up ? Math.max(0, parent[chosen]) : child(chosen)),
  Enter: () => { if (chosen !== NONE) zoomTo(chosen); },
  Escape: stepBack,
  Home: () => zoomTo(0),
  "/": () => { $("search").focus(); $("search").select(); },
};
addEventListener("keydown", e => {
  const typing = e.target === $("search"), button = e.target.tagName === "BUTTON";
  const plain = !e.ctrlKey && !e.metaKey && !e.altKey;
  if (plain && !typing && Object.hasOwn(keys, e.key) && !(button && e.key === "Enter")) {
    e.preventDefault();
    showCard(NONE);
    keys[e.key]();
  }
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
new ResizeObserver(resize).observe(pane);
zoom = K.zoom;
resize();
grow(up);
showTheme();
showPath();
if (K.search) find(K.search);
say();
})();
