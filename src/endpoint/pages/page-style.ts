/** The style of the server's pages: plain, large, and the same on an old computer. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --muted: #4a5159; --surface: #ffffff;
  --raised: #f5f7f9; --line: #c9d0d8; --accent: #094f80; --on-accent: #ffffff; --warn: #fff4d6;
  --danger: #981c19; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f1f3f5; --muted: #c2c9d1; --surface: #15191e; --raised: #20262d; --line: #3e4750;
    --accent: #9ccbf2; --on-accent: #0a1c2b; --warn: #3a3015; --danger: #ffb0a8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--text);
  font: 18px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { background: var(--raised); border-bottom: 1px solid var(--line); }
.bar, main { max-width: 56em; margin: 0 auto; padding: 0.7em 1em; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4em 1.2em; }
.home { font-weight: 700; margin-inline-end: auto; }
h1 { font-size: 1.5em; line-height: 1.4; margin: 0.6em 0; }
h2 { font-size: 1.15em; }
a { display: inline-block; padding: 0.4em 0; color: var(--accent); text-underline-offset: 0.2em; }
a[href^="tel:"], .tasks b, .when { white-space: nowrap; }
p { margin: 0.4em 0; }
.quiet { color: var(--muted); }
label { display: block; font-weight: 600; }
input, button { font: inherit; color: inherit; min-height: 2.8em; border-radius: 0.4em; }
input:not([type=checkbox]) { width: 100%; padding: 0.3em 0.7em; border: 2px solid var(--muted);
  background: var(--surface); }
input[type=checkbox] { width: 1.3em; min-height: 1.3em; vertical-align: middle; }
button { white-space: nowrap; padding: 0.3em 1.2em; border: 2px solid var(--accent); background: var(--surface);
  color: var(--accent); font-weight: 600; cursor: pointer; }
button.primary { background: var(--accent); color: var(--on-accent); }
button.plain { min-height: 2.5em; border-color: transparent; background: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.narrow { max-width: 24em; display: grid; gap: 0.7em; }
.row { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; }
.row label { flex: 1 0 100%; }
.row input:not([type=hidden]) { flex: 1 1 10em; width: auto; }
label[for=day] { white-space: nowrap; }
.code { font-size: 1.6em; letter-spacing: 0.06em; }
.days { display: flex; flex-wrap: wrap; gap: 0.6em 1.4em; align-items: center; margin-bottom: 1em; }
.days form { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; }
.days input:not([type=checkbox]) { flex: 1 1 9em; width: auto; }
.downloads { margin-top: 1em; }
table { width: 100%; border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: start; vertical-align: top; padding: 0.5em 0.7em 0.5em 0;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td a { margin: -0.4em 0; }
th[scope=row] { white-space: nowrap; font-weight: 600; }
.bookings { padding: 0; list-style: none; }
.bookings li { padding: 0.8em 0; border-bottom: 1px solid var(--line); }
.bookings b { font-size: 1.3em; letter-spacing: 0.05em; font-variant-numeric: tabular-nums; }
.tag { padding: 0.1em 0.6em; border: 1px solid var(--line); border-radius: 1em; }
.gone { color: var(--muted); }
.notice { padding: 0.7em 1em; background: var(--warn); border-radius: 0.4em; font-size: 1.15em; }
.attention { padding: 0.2em 1em 0.8em; border: 2px solid var(--accent); border-radius: 0.4em;
  margin-bottom: 1em; }
.attention h2 { margin: 0.5em 0; }
.attention h3 { font-size: 1.05em; margin: 1em 0 0.2em; }
.tasks { padding: 0; margin: 0; list-style: none; }
.tasks li { padding: 0.7em 0; border-top: 1px solid var(--line); }
.tasks .row { margin: 0.5em 0; }
.tasks button { white-space: normal; }
details { margin: 0.3em 0; }
summary { cursor: pointer; color: var(--danger); padding: 0.5em 0; }
.danger a { color: var(--danger); }
@media (max-width: 40em) {
  thead { display: none; }
  table, tbody, tr, th, td { display: block; border: 0; padding: 0; }
  tr { padding: 0.6em 0; border-bottom: 1px solid var(--line); }
}
@media print {
  header, form.row, .days, .downloads, .danger, button { display: none; }
  body { font-size: 12pt; color: #000000; background: none; }
}
`;
