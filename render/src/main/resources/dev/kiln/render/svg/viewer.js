(() => {
const NS = "http://www.w3.org/2000/svg", $ = i => document.getElementById(i), live = $("l"), foot = $("f");
const command = foot.textContent, boxes = [], hidden = [];
K.d.split("|").forEach((row, d) => {
  let x = 0;
  row.split(";").forEach(b => {
    if (!b) return;
    const [g, w, n, s, o, v] = b.split(","), at = x + (g ? parseInt(g, 36) : 0), width = parseInt(w, 36);
    const name = parseInt(n, 36);
    boxes.push({ d, x: at, w: width, n: name, t: K.n[name], s: s ? parseInt(s, 36) / 1e6 : 0, o: o ? K.o[parseInt(o, 36)] : undefined, v: v ? parseInt(v, 36) / 1e6 : undefined });
    x = at + width;
  });
});
/* A box lies in the one of the row before that holds its left edge. */
for (let i = 1, up = 0; i < boxes.length; i++) {
  while (boxes[up].d < boxes[i].d - 1 || boxes[up].x + boxes[up].w <= boxes[i].x && boxes[up + 1].d < boxes[i].d) up++;
  boxes[i].up = boxes[up];
}
/* Numbers of five bits a digit, lowest first; the sixth bit says that more follow. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
function numbers(text) {
  const all = [];
  let value = 0, scale = 1;
  for (const c of text || "") {
    const digit = DIGITS.indexOf(c);
    value += (digit & 31) * scale;
    scale *= 32;
    if (digit < 32) { all.push(value); value = 0; scale = 1; }
  }
  return all;
}
/* Boxes too narrow to be drawn; names that only these have; what is known of all others by name. */
const names = K.n.slice(), same = numbers(K.p), others = [];
(K.x || []).forEach((rest, i) => names.push(i ? names[names.length - 1].slice(0, same[i]) + rest : rest));
for (let all = numbers(K.h), i = 0, up = null, drawn = 0, kept = 0, x = 0; i < all.length; i += 4) {
  if (all[i]) {
    up = all[i] % 2 ? boxes[drawn += (all[i] - 1) / 2] : hidden[kept += (all[i] - 2) / 2];
    x = up.x;
  }
  x += all[i + 1] * K.u;
  hidden.push({ up, d: up.d + 1, x, w: all[i + 2] * K.u, n: all[i + 3], t: names[all[i + 3]], share: all[i + 2] * K.e });
  x += all[i + 2] * K.u;
}
for (let all = numbers(K.r), i = 0, n = 0; i < all.length; i += 3) others.push({ n: n += all[i], count: all[i + 1], share: all[i + 2] * K.e });
const folded = new Set(K.y);
/* Alone in a window the picture is as wide as that; what embeds it gives it a size. */
const root = document.documentElement, tall = root.getAttribute("height") / root.getAttribute("width");
function fill() {
  root.setAttribute("width", "100%");
  root.setAttribute("height", Math.round(innerWidth * tall));
}
if (root.localName === "svg" && window === window.top) { fill(); addEventListener("resize", fill); }
let from = 0, to = 1e6, zoom = null, chosen = null, query = null, found = null, marks = K.m && new Set(K.m);

/* Numbers, as the program writes them. */
const pct = v => (100 * v).toFixed(Math.abs(100 * v) < .1 && v ? 2 : 1) + " %";
const three = v => v >= 99.95 ? Math.round(v).toLocaleString("en") : v.toPrecision(3);
const seconds = { nanoseconds: 1e-9, microseconds: 1e-6, milliseconds: 1e-3, seconds: 1 };
function amount(share) {
  if (share < 0) return "-" + amount(-share);
  let v = share * K.total, i = 0;
  if (K.unit === "bytes") {
    for (; v >= 999.5 && i < 6; i++) v /= 1024;
    return (i ? three(v) : Math.round(v)) + " " + ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"][i];
  }
  if (seconds[K.unit]) {
    for (v *= seconds[K.unit]; v && v < .9995 && i < 3; i++) v *= 1e3;
    return three(v) + " " + ["s", "ms", "µs", "ns"][i];
  }
  /* Positions are millionths: of larger counts the last digits are not known. */
  const digits = K.total > 1e6 ? Math.max(1, 10 ** (Math.ceil(Math.log10(K.total)) - 6)) : 1;
  return (Math.round(v / digits) * digits).toLocaleString("en") + (K.unit && K.unit !== "count" ? " " + K.unit : "");
}
const total = b => b.v !== undefined ? b.v : b.share === undefined ? b.w / 1e6 * K.view : b.share;
const ofZoom = share => zoom ? ", " + pct(share / total(zoom)) + " of the zoomed box" : "";
function tell(b) {
  return b.t + ": total " + amount(total(b)) + ", " + pct(total(b)) + " of all" + ofZoom(Math.min(total(b), zoom ? total(zoom) : 1)) + (b.s ? "; self " + amount(b.s) + ", " + pct(b.s) + " of all" : "");
}

/* Ever shorter names; separators inside brackets part nothing. */
function last(name, sep) {
  let depth = 0;
  for (let i = name.length - 1; i > 0; i--) {
    const c = name[i];
    if (c === ")" || c === "]" || c === ">" && name[i - 1] !== "-") depth++;
    else if ("<([".includes(c) && depth) depth--;
    else if (!depth && name.startsWith(sep, i)) return i;
  }
  return -1;
}
/* A name without its arguments. */
function bare(name) {
  const end = name.endsWith(") const") ? name.length - 6 : name.length;
  if (name[end - 1] !== ")" || !name.includes("::")) return name;
  let depth = 0;
  for (let i = end - 1; i > 0; i--) {
    depth += name[i] === ")" ? 1 : name[i] === "(" ? -1 : 0;
    if (!depth) return name.startsWith("operator", i - 8) ? name : name.slice(0, i);
  }
  return name;
}
function forms(name) {
  const all = [name], short = bare(name.replace(/::h[0-9a-f]{16}$|(\$\d+)?[/.+]0x[0-9a-fA-F]{2,}(?=\.|$)/, ""));
  const tail = short.slice(last(short, "/") + 1), sep = tail.includes("::") ? "::" : ".", cut = last(tail, sep);
  all.push(short, tail);
  if (cut > 0 && !/\.(so|dll|dylib|jar)\b/.test(tail)) {
    const before = last(tail.slice(0, cut), sep);
    if (before > 0) all.push(tail.slice(before + sep.length));
    all.push(tail.slice(cut + sep.length));
  }
  return all.filter(f => f);
}
const pen = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas").getContext("2d");
pen.font = "11px " + getComputedStyle(document.documentElement).fontFamily;
const known = new Map();
function width(text) {
  let w = known.get(text);
  if (w === undefined) known.set(text, w = pen.measureText(text).width);
  return w;
}
function fit(name, room) {
  const all = forms(name), whole = all.find(f => width(f) <= room);
  if (whole !== undefined) return whole;
  const end = [...(all[all.length - 1] || "")];
  let k = Math.min(end.length, Math.floor(room / 3));
  while (k > 1 && width(end.slice(0, k).join("") + "…") > room) k--;
  return k > 1 ? end.slice(0, k).join("") + "…" : "";
}

function el(name, a, parent, text) {
  const e = document.createElementNS(NS, name);
  for (const k in a) e.setAttribute(k, a[k]);
  if (text) e.textContent = text;
  parent.appendChild(e);
  return e;
}
const row = b => Math.min(b.d, K.F || b.d), top = b => K.up ? K.H - (row(b) + 1) * K.P : row(b) * K.P;
const hits = b => found && found.hit[b.n] && b.d > 0;
const above = b => zoom ? b.d < zoom.d : K.z && b.d < K.z[0] && b.x <= K.z[1] && b.x + b.w > K.z[1];
/* Boxes that are not drawn one by one, as strokes: neighbours are one. */
function narrow(scale, look, wanted) {
  let path = "", last = -1, end = 0;
  for (const b of hidden) {
    if (b.x >= to || b.x + b.w <= from || !wanted(b)) continue;
    const x = Math.max(0, (b.x - from) * scale), right = Math.min(K.W, Math.max(x + 1, (b.x + b.w - from) * scale));
    if (right <= end && row(b) === last) continue;
    const start = row(b) === last ? Math.max(x, end) : x;
    path += start - end < .3 && row(b) === last ? "H" + right.toFixed(1) : "M" + start.toFixed(1) + " " + (top(b) + 9.5) + "H" + right.toFixed(1);
    last = row(b);
    end = right;
  }
  if (path) el("path", { d: path, class: look }, live);
}
function draw() {
  live.textContent = "";
  $("s").style.display = "none";
  if ($("o")) $("o").style.display = "none";
  $("n").style.display = from > 0 || to < 1e6 ? "none" : "";
  const scale = K.W / (to - from);
  let mark = null;
  for (const b of boxes) {
    if (b.x >= to || b.x + b.w <= from) continue;
    const x = Math.max(0, (b.x - from) * scale), w = Math.min(K.W, (b.x + b.w - from) * scale) - x, y = top(b);
    if (w < .3) continue;
    const hit = hits(b), g = el("g", { class: "k" }, live);
    el("title", {}, g, tell(b));
    const sign = w < 4 ? 0 : K.k ? K.k[b.n] : 0, edge = sign && (sign === 1 ? 1.6 : 1);
    const look = sign ? " wvo"[sign] + (hit ? " a" : "") : "c" + K.c[b.n] + " r" + (hit ? " m" : "");
    const r = el("rect", { x: x + edge / 2, y: y + edge / 2, width: Math.max(.3, w - (w > 1.2 ? .6 : 0) - edge), height: 19 - edge, class: look }, g);
    if (above(b)) r.setAttribute("opacity", .45);
    if (b === chosen) mark = { x: x + 1, y: y + 1, width: Math.max(1, w - 2.6), height: 17, class: "z" };
    if (w >= 26) {
      const noted = b.o !== undefined, right = noted ? b.o : w >= 90 ? pct(total(b)) : "", room = w - 10;
      const beside = room - (right ? width(right) + 10 : 0), ink = hit ? "m" : "ink";
      const both = forms(b.t).some(f => width(f) <= beside) || noted && beside >= 26;
      const words = (text, end) => {
        if (!text) return;
        const at = end ? x + w - 6 : x + 5, long = width(text) + 6;
        if (sign === 2 && !hit) el("rect", { x: end ? at - long + 3 : at - 3, y: y + 2, width: long, height: 15, class: "p" }, g);
        el("text", { x: at, y: y + 14, class: ink, "text-anchor": end ? "end" : "start" }, g, text);
      };
      words(fit(b.t, both ? beside : room));
      if (both) words(right, true);
    }
    g.onclick = () => go(b);
    g.onmouseenter = () => foot.textContent = tell(b);
    g.onmouseleave = idle;
  }
  if (from > 0 || to < 1e6) narrow(scale, "n s b", () => true);
  narrow(scale, "m s", hits);
  if (mark) el("rect", mark, live);
  idle();
}
function idle() { foot.textContent = found ? matched() : chosen ? tell(chosen) : command; }

/* What the search found: each stack counts once, so inside a match no further one adds to the share. */
function look() {
  found = null;
  if (!query && !marks) return;
  const hit = names.map((name, i) => !folded.has(i) && (query ? query.test(name) : marks.has(i)));
  found = { hit, count: 0, share: 0, outer: [], missing: 0, nameless: K.q ? K.q[0] : 0 };
  for (const b of boxes.concat(hidden)) {
    b.in = b.up && (b.up.in || hits(b.up));
    if (!hits(b)) continue;
    found.count++;
    if (!b.in) { found.outer.push(b); found.share += total(b); }
  }
  for (const o of others) if (hit[o.n]) { found.count += o.count; found.missing += o.share; }
  if (K.q) found.missing = Math.min(found.missing + K.q[1] * K.e, K.q[2] * K.e);
}
function matched() {
  const { count, nameless } = found, preset = !query;
  const atLeast = (low, high) => (pct(low) === pct(high) ? "" : "at least ") + pct(low);
  const all = preset ? K.f : (nameless ? "at least " : "") + count.toLocaleString("en") + (count === 1 ? " box, " : " boxes, ")
    + atLeast(found.share, Math.min(1, found.share + found.missing)) + " of all";
  let seen = 0;
  for (const b of found.outer) seen += Math.max(0, Math.min(b.x + b.w, to) - Math.max(b.x, from));
  seen = Math.min(1, seen / (to - from));
  const zoomed = from > 0 || to < 1e6 || K.view < 1, missing = found.missing / K.view * 1e6 / (to - from);
  return "search: " + (preset ? K.g : query.source) + ", " + all
    + (zoomed ? ", " + atLeast(seen, Math.min(1, seen + missing)) + " of the " + (zoom || K.z ? "zoomed box" : "view") : "") + "; Esc clears";
}

/* The address of the page names the zoomed box, so that a link leads to it. */
function link() {
  const path = [];
  for (let b = zoom; b && b.up; b = b.up) path.unshift(encodeURIComponent(b.t));
  return path.length ? "#zoom=" + path.join(";") : "";
}
function linked() {
  const wanted = location.hash.startsWith("#zoom=") ? location.hash.slice(6).split(";") : [];
  let b = boxes[0];
  for (const part of wanted) b = b && boxes.find(c => c.up === b && encodeURIComponent(c.t) === part);
  return wanted.length && b ? b : null;
}
function show(b) {
  zoom = b && b.d ? b : null;
  if (b) chosen = b;
  from = b ? Math.max(0, b.x) : 0;
  to = b ? Math.min(1e6, b.x + b.w) : 1e6;
  draw();
}
function go(b) {
  show(b);
  if (location.hash !== link()) history.pushState(null, "", link() || location.pathname + location.search);
}
function reset() {
  if (query || marks) { query = marks = null; look(); draw(); }
  else { chosen = null; go(null); }
}
/* Plain text, in any case unless it has a capital letter; or an expression in slashes. */
function tester(wanted) {
  if (wanted.length > 2 && wanted.startsWith("/") && wanted.endsWith("/")) {
    const expression = new RegExp(wanted.slice(1, -1));
    return text => expression.test(text);
  }
  const lower = wanted.toLowerCase();
  return wanted === lower ? text => text.toLowerCase().includes(lower) : text => text.includes(wanted);
}
function search() {
  const answer = prompt("Search (text, or a regular expression in slashes):", query ? query.source : ""), t = (answer || "").trim();
  if (answer === null) return;
  try { query = t ? { source: t, test: tester(t) } : null; } catch { alert("Not a regular expression: " + t); return; }
  marks = null;
  look();
  draw();
}
function step(dx, dd) {
  const c = chosen;
  if (c && !dd) {
    const row = boxes.filter(b => b.d === c.d);
    chosen = row[row.indexOf(c) + dx] || c;
  } else if (c) {
    chosen = boxes.find(b => b.d === c.d + dd && (dd > 0 ? b.x >= c.x && b.x < c.x + c.w : b.x <= c.x && b.x + b.w > c.x)) || c;
  } else chosen = boxes[0];
  if (chosen && (chosen.x + chosen.w <= from || chosen.x >= to || dd < 0 && zoom && chosen.d < zoom.d)) return go(chosen);
  draw();
}
const keys = {
  Escape: reset, "/": search, Enter: () => chosen && go(chosen),
  ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0),
  ArrowUp: () => step(0, K.up ? 1 : -1), ArrowDown: () => step(0, K.up ? -1 : 1),
};
addEventListener("keydown", e => {
  const find = e.key === "f" && (e.ctrlKey || e.metaKey), f = find ? search : e.ctrlKey || e.metaKey || e.altKey ? null : keys[e.key];
  if (f) { e.preventDefault(); f(); }
});
addEventListener("popstate", () => show(linked()));
addEventListener("hashchange", () => show(linked()));
look();
show(linked());
})();
