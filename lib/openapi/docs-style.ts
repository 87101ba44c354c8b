/** The style of the documents page: readable on a phone, light and dark, no fonts or pictures to load. */
export const docsStyle = `
:root{color-scheme:light dark;--text:#1c2024;--soft:#5a6169;--back:#fff;--panel:#f4f5f7;--line:#d9dce0;--link:#0b57b7}
@media(prefers-color-scheme:dark){:root{--text:#e8eaed;--soft:#a9b0b8;--back:#15171a;--panel:#1f2226;--line:#383d43;--link:#8ab8ff}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:var(--text);background:var(--back)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--back);padding:.5rem}
.frame{max-width:76rem;margin:auto;padding:1rem;display:grid;gap:2rem}
main,nav{min-width:0}
@media(min-width:60rem){.frame{grid-template-columns:18rem minmax(0,1fr)}nav{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;align-self:start}}
a{color:var(--link)}a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
h1{font-size:1.9rem;margin:.2rem 0}h2{margin:2.5rem 0 .5rem;border-bottom:1px solid var(--line)}
h3{margin:2rem 0 .3rem;font-size:1.1rem}h4{margin:1rem 0 .2rem;font-size:.95rem;color:var(--soft)}
nav ul{list-style:none;padding:0;margin:.2rem 0 1rem;font-size:.88rem}nav li{margin:.25rem 0}nav strong{font-size:.95rem}
code,pre{font-family:ui-monospace,monospace;font-size:.88em}
code{background:var(--panel);padding:.05em .3em;border-radius:.25em;overflow-wrap:anywhere}
pre{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;padding:.7rem;overflow:auto;max-height:28rem}
pre code{background:none;padding:0;overflow-wrap:normal}
.method{display:inline-block;min-width:3.6rem;font-weight:700;font-size:.85rem}
dl{margin:.3rem 0}dt{margin-top:.5rem}dd{margin:0 0 0 1.2rem}
.type{color:var(--soft);font-size:.88rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
details{margin:.3rem 0}summary{cursor:pointer;color:var(--link)}
`;
