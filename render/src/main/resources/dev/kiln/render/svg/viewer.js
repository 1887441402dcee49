(() => {
const NS = "http://www.w3.org/2000/svg", $ = i => document.getElementById(i), live = $("l"), foot = $("f");
const command = foot.textContent, boxes = [];
K.d.split("|").forEach((row, d) => {
  let x = 0;
  row.split(";").forEach(b => {
    if (!b) return;
    const [g, w, n, s, o, t] = b.split(","), at = x + (g ? parseInt(g, 36) : 0), width = parseInt(w, 36);
    boxes.push({ d, x: at, w: width, n: parseInt(n, 36), s: s ? parseInt(s, 36) / 1e6 : 0, o: o ? K.o[parseInt(o, 36)] : undefined, t: t ? parseInt(t, 36) / 1e6 : undefined });
    x = at + width;
  });
});
let from = 0, to = 1e6, zoom = null, chosen = null, query = null, matched = K.f || "", marks = K.m && new Set(K.m);

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
const total = b => b.t === undefined ? b.w / 1e6 * K.view : b.t;
function tell(b) {
  return K.n[b.n] + ": total " + amount(total(b)) + ", " + pct(total(b)) + " of all" + (b.s ? "; self " + amount(b.s) + ", " + pct(b.s) : "");
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
function forms(name) {
  const all = [name], short = name.replace(/::h[0-9a-f]{16}$|(\$\d+)?[/.+]0x[0-9a-fA-F]{2,}(?=\.|$)/, "").replace(/(::.*?[^r])\(.*\)( const)?$/, "$1");
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
const top = b => K.up ? K.H - (b.d + 1) * K.P : b.d * K.P;
const hits = b => query ? query.test(K.n[b.n]) : marks && marks.has(b.n);
const above = b => zoom ? b.d < zoom.d : K.z && b.d < K.z[0] && b.x <= K.z[1] && b.x + b.w > K.z[1];
function draw() {
  live.textContent = "";
  $("s").style.display = "none";
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
      const both = forms(K.n[b.n]).some(f => width(f) <= beside) || noted && beside >= 26;
      const words = (text, end) => {
        if (!text) return;
        const at = end ? x + w - 6 : x + 5, long = width(text) + 6;
        if (sign === 2 && !hit) el("rect", { x: end ? at - long + 3 : at - 3, y: y + 2, width: long, height: 15, class: "p" }, g);
        el("text", { x: at, y: y + 14, class: ink, "text-anchor": end ? "end" : "start" }, g, text);
      };
      words(fit(K.n[b.n], both ? beside : room));
      if (both) words(right, true);
    }
    g.onclick = () => go(b);
    g.onmouseenter = () => foot.textContent = tell(b);
    g.onmouseleave = idle;
  }
  if (mark) el("rect", mark, live);
  idle();
}
function idle() { foot.textContent = query || marks ? matched : chosen ? tell(chosen) : command; }

function go(b) {
  chosen = b;
  zoom = b.d ? b : null;
  from = Math.max(0, b.x);
  to = Math.min(1e6, b.x + b.w);
  draw();
}
function reset() {
  if (query || marks) query = marks = null;
  else { zoom = chosen = null; from = 0; to = 1e6; }
  draw();
}
function search() {
  const t = prompt("Search (regular expression):", query ? query.source : "");
  if (t === null) return;
  try { query = t ? new RegExp(t) : null; } catch { alert("Not a regular expression: " + t); return; }
  marks = null;
  /* Rows come outermost first, so what a match covers is known before the frames within it. */
  let sum = 0, found = 0, above = [], row = [], d = 0;
  for (const b of query ? boxes : []) {
    if (b.d !== d) { above = above.concat(row); row = []; d = b.d; }
    if (!hits(b)) continue;
    found++;
    if (!above.some(a => a.x <= b.x && a.x + a.w >= b.x + b.w)) { row.push(b); sum += total(b); }
  }
  matched = found.toLocaleString("en") + " boxes match " + t + ", " + pct(sum) + " of all; Esc clears";
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
draw();
})();
