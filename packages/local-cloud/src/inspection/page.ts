import type { LocalState } from './local-state.ts';

/** The page at `/_local/`: one file, nothing loaded from elsewhere; shows `state`, then `/_local/state` every two seconds. */
export const pageOf = (state: LocalState): string =>
  PAGE.replaceAll(NAME, () => escaped(state.stackName)).replace(FIRST_STATE, () =>
    JSON.stringify(state).replaceAll('<', '\\u003c'),
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const FIRST_STATE = '/*state*/';
const NAME = '/*name*/';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${NAME} on this machine</title>
<style>
  :root { color-scheme: light dark; --ink: #1d2026; --dim: #6a7280; --line: #e3e6eb; --paper: #f7f8fa; --card: #fff; --bad: #c0362c; --good: #1f7a4d; --accent: #3657c8; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --dim: #98a1b0; --line: #2c313a; --paper: #14171c; --card: #1b1f26; --bad: #ff8a7d; --good: #63d19b; --accent: #93aaff; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
  main { max-width: 1120px; margin: 0 auto; padding: 32px 20px 64px; }
  h1 { font-size: 26px; margin: 0; } h1 small { color: var(--dim); font-weight: 400; }
  h2 { font-size: 13px; text-transform: uppercase; letter-spacing: .06em; color: var(--dim); margin: 0 0 10px; }
  header p { color: var(--dim); margin: 4px 0 24px; }
  section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; margin: 0 0 18px; overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th { text-align: start; color: var(--dim); font-weight: 500; font-size: 13px; }
  th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
  tr:last-child td { border-bottom: 0; }
  td { font-family: ui-monospace, monospace; font-size: 13px; } .bad { color: var(--bad); font-weight: 600; }
  .number { text-align: end; } a { color: var(--accent); }
  #logs { white-space: pre-wrap; overflow-wrap: anywhere; font: 12px/1.5 ui-monospace, monospace; max-height: 340px; overflow-y: auto; margin: 0; }
  #state { color: var(--good); } #state.bad { color: var(--bad); } .empty { color: var(--dim); }
</style>
</head>
<body>
<main>
  <header><h1>${NAME} <small>on this machine</small></h1><p><span id="state">connecting</span> <span id="now"></span></p></header>
  <div id="tables"></div>
  <section><h2>Last lines of the functions</h2><pre id="logs"></pre></section>
</main>
<script type="application/json" id="first">${FIRST_STATE}</script>
<script>
  const words = (name) => name.replace(/([A-Z])/g, ' $1').toLowerCase();
  const element = (tag, text, className) => { const made = document.createElement(tag); if (text !== undefined) made.textContent = text; if (className) made.className = className; return made; };
  const isBad = (name, value, row) => (name === 'state' && value === 'ALARM') || value > 0 && (/error|failed/i.test(name) || (name === 'waiting' && /Dead|Undelivered|Failed/.test(row.id)));
  function cell(name, value, row) {
    const td = element('td', undefined, (typeof value === 'number' ? 'number ' : '') + (isBad(name, value, row) ? 'bad' : ''));
    if (typeof value === 'string' && /^http:/.test(value)) { const link = element('a', value); link.href = value; td.append(link); } else td.textContent = value ?? '';
    return td;
  }
  function table(title, rows) {
    const section = element('section'); section.append(element('h2', title));
    if (rows.length === 0) { section.append(element('div', 'none', 'empty')); return section; }
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const whole = element('table'), head = element('tr');
    for (const name of names) head.append(element('th', words(name), rows.some((row) => typeof row[name] === 'number') ? 'number' : ''));
    whole.append(head);
    for (const row of rows) { const line = element('tr'); for (const name of names) line.append(cell(name, row[name], row)); whole.append(line); }
    section.append(whole); return section;
  }
  function show(state) {
    const outputs = Object.entries(state.outputs).map(([name, value]) => ({ name, value }));
    const shown = [['Addresses and outputs', outputs], ['Functions', state.functions], ...Object.entries(state.sections), ['Routes', state.routes]];
    if (state.faults.length > 0) shown.unshift(['Faults in force', state.faults.map((fault) => ({ fault: JSON.stringify(fault) }))]);
    document.getElementById('tables').replaceChildren(...shown.map(([title, rows]) => table(title, rows)));
    document.getElementById('now').textContent = state.now;
  }
  async function refresh() {
    const mark = document.getElementById('state');
    try {
      const state = await (await fetch('/_local/state')).json();
      const { lines } = await (await fetch('/_local/logs')).json();
      show(state);
      const logs = document.getElementById('logs'), atEnd = logs.scrollTop + logs.clientHeight >= logs.scrollHeight - 4;
      logs.textContent = lines.slice(-200).map((line) => line.time.slice(11, 23) + '  ' + line.functionId + '  ' + line.line).join('\\n');
      if (atEnd) logs.scrollTop = logs.scrollHeight;
      mark.textContent = 'running'; mark.className = '';
    } catch { mark.textContent = 'not running'; mark.className = 'bad'; }
  }
  show(JSON.parse(document.getElementById('first').textContent));
  refresh(); setInterval(refresh, 2000);
</script>
</body>
</html>
`;
