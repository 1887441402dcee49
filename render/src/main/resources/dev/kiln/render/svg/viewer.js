(() => {
const NS = "http://www.w3.org/2000/svg", $ = i => document.getElementById(i), live = $("l"), foot = $("f");
const foot0 = foot.textContent, boxes = [];
K.d.split("|").forEach((row, d) => { let x = 0; row.split(";").forEach(b => { if (!b) return;
  const [g, w, n, s] = b.split(","), [id, count] = n.split("~"), at = x + (g ? parseInt(g, 36) : 0), width = parseInt(w, 36);
  boxes.push({ d, x: at, w: width, n: parseInt(id, 36), s: s ? parseInt(s, 36) / 1e6 : 0, count: count ? parseInt(count, 36) : 1 }); x = at + width; }); });
let from = 0, to = 1e6, zoom = null, chosen = null, query = null, foot0s = "";
const pct = v => (100 * v).toFixed(100 * v < .1 && v > 0 ? 2 : 1) + " %";
const units = { nanoseconds: [1e-9, "s"], microseconds: [1e-6, "s"], milliseconds: [1e-3, "s"], seconds: [1, "s"], bytes: [1, "B"] };
function amount(v) { const u = units[K.unit]; v *= K.total;
  if (!u) return Math.round(v).toLocaleString("en") + (K.unit && K.unit !== "count" ? " " + K.unit : "");
  v *= u[0]; if (u[1] === "B") { let i = 0; while (v >= 999.5 && i < 6) { v /= 1024; i++; } return (i ? v.toPrecision(3) : Math.round(v)) + " " + ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"][i]; }
  let i = 0; while (v && v < .9995 && i < 3) { v *= 1e3; i++; } return (v >= 1000 ? Math.round(v).toLocaleString("en") : v.toPrecision(3)) + " " + ["s", "ms", "µs", "ns"][i]; }
const total = b => b.w / 1e6 * K.view;
function tell(b) { if (b.count > 1) return b.count + " frames too narrow to draw, " + pct(total(b)) + " of all";
  return K.n[b.n] + ": total " + amount(total(b)) + ", " + pct(total(b)) + " of all" + (b.s ? "; self " + amount(b.s) + ", " + pct(b.s) : ""); }
function forms(n) { const r = [n], s = n.slice(n.lastIndexOf("/") + 1), p = s.split(/\.|::/); r.push(s); if (p.length > 2) r.push(p.slice(-2).join(".")); if (p.length > 1) r.push(p[p.length - 1]); return r; }
function el(name, a, parent) { const e = document.createElementNS(NS, name); for (const k in a) e.setAttribute(k, a[k]); parent.appendChild(e); return e; }
function visible(b) { return b.x < to && b.x + b.w > from; }
function top(b) { return K.up ? K.H - (b.d + 1) * K.P : b.d * K.P; }
function draw() { live.textContent = ""; const scale = K.W / (to - from); $("s").style.display = "none"; let matched = 0; const cov = [];
  for (const b of boxes) { if (!visible(b)) continue; const x = Math.max(0, (b.x - from) * scale), w = Math.min(K.W, (b.x + b.w - from) * scale) - x; if (w < .3) continue;
    const hit = query && b.count === 1 && query.test(K.n[b.n]), g = el("g", { class: "k", role: "button", "aria-label": tell(b) }, live);
    const r = el("rect", { x, y: top(b), width: Math.max(.3, w - (w > 1.2 ? .6 : 0)), height: 19, class: "c" + K.c[b.n] + " r" + (hit ? " m" : "") + (b.count > 1 ? " b" : "") }, g);
    if (zoom && b.d < zoom.d) r.setAttribute("opacity", .45);
    if (b === chosen) { r.setAttribute("style", "stroke:#5051cf;stroke-width:2"); }
    el("title", {}, g).textContent = tell(b);
    if (w > 26 && b.count === 1) { const t = el("text", { x: x + 5, y: top(b) + 14, "font-size": 11, class: hit ? "m" : "ink" }, g); const f = forms(K.n[b.n]); let s = f.find(n => n.length * 6.7 < w - 10); if (!s) { const last = f[f.length - 1], k = Math.floor((w - 14) / 6.7); s = k > 1 ? last.slice(0, k) + "…" : ""; } t.textContent = s; t.setAttribute("pointer-events", "none"); }
    g.onclick = () => go(b); g.onmouseenter = () => foot.textContent = tell(b); g.onmouseleave = idle; }
  if (query) { for (const b of boxes) if (b.count === 1 && query.test(K.n[b.n]) && !cov.some(a => a.x <= b.x && a.x + a.w >= b.x + b.w)) { cov.push(b); matched += total(b); } foot0s = "matched " + pct(matched) + " of all (Esc clears)"; } idle(); }
function idle() { foot.textContent = query ? foot0s : chosen ? tell(chosen) : foot0; }
function go(b) { if (b.count > 1) return; chosen = b; zoom = b.d ? b : null; from = b.x; to = b.x + b.w; draw(); }
function reset() { if (query) { query = null; } else { zoom = chosen = null; from = 0; to = 1e6; } draw(); }
function search() { const t = prompt("Search (regular expression):", query ? query.source : ""); if (t === null) return; try { query = t ? new RegExp(t) : null; } catch { alert("Not a regular expression: " + t); return; } draw(); }
function step(dx, dd) { if (!chosen) { chosen = boxes[0]; draw(); return; } const c = chosen; let n;
  if (dd) n = dd > 0 ? boxes.find(b => b.d === c.d + 1 && b.x >= c.x && b.x < c.x + c.w) : boxes.find(b => b.d === c.d - 1 && b.x <= c.x && b.x + b.w > c.x);
  else { const row = boxes.filter(b => b.d === c.d); n = row[row.indexOf(c) + dx]; } if (n) { chosen = n; draw(); } }
addEventListener("keydown", e => { const up = K.up ? 1 : -1; const f = { Escape: reset, "/": search, Enter: () => chosen && go(chosen), ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0), ArrowUp: () => step(0, up), ArrowDown: () => step(0, -up) }[e.key];
  if (f && !e.ctrlKey && !e.metaKey) { e.preventDefault(); f(); } else if (e.key === "f" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); search(); } });
draw();
})();
