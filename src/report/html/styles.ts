/** The one style sheet of the page: phone, desktop, paper; light and dark. A module of a barcode is a tenth of its font size. */
export const styles = `
:root{color-scheme:light dark;--page:#f4f5f7;--card:#fff;--ink:#16191d;--soft:#525a66;--line:#d5d9e0;--link:#174ea6;--hold:#b3261e;--open:#8a4b00;--go:#0b6b36;--info:#2f5fa8;--do:#eceff3;--hold-tile:#b3261e;--open-tile:#8a4b00;--go-tile:#0b6b36}
@media (prefers-color-scheme:dark){:root{--page:#0f1216;--card:#191e25;--ink:#e8ebef;--soft:#a9b2be;--line:#343c47;--link:#9dbdff;--hold:#ff8f86;--open:#ffc266;--go:#74dd9e;--info:#8db6ff;--do:#2a323c;--hold-tile:#93211b;--open-tile:#7d4700;--go-tile:#0b5c31}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
header,nav,main{max-width:76rem;margin:0 auto;padding:0 1rem}
a{color:var(--link)}
a:focus-visible,input:focus-visible,select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
small,.fine,.meta,.place,.cut{color:var(--soft);font-size:.875rem}
b.error,.error{color:var(--hold);font-weight:600}
b.warning,.warning{color:var(--open);font-weight:600}
b.info{color:var(--info)}
h1{margin:1rem 0 .5rem;font-size:1rem;font-weight:400;display:flex;flex-wrap:wrap;gap:.75rem}
.clause{flex:1 1 17rem;border-radius:.75rem;padding:.9rem 1.2rem 1rem;background:var(--hold-tile);color:#fff}
.clause.open{background:var(--open-tile)}
.clause.go{background:var(--go-tile)}
.clause b{display:block;font-size:clamp(1.5rem,3.6vw,2.3rem);line-height:1.15;font-weight:700;letter-spacing:-.01em}
.clause span{font-size:1.05rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1rem;padding:0;margin:.25rem 0 0;font-size:.9rem}
nav a{display:inline-block;padding:.2rem 0}
h2{font-size:1.25rem;margin:2rem 0 .6rem}
h3{font-size:1rem;margin:1.25rem 0 .5rem}
.cards{list-style:none;padding:0;margin:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-left:.4rem solid var(--hold);border-radius:.5rem;padding:.75rem 1rem}
.card.open{border-left-color:var(--open)}
.card.go{border-left-color:var(--go)}
.card h3{margin:0;font-size:1.2rem;line-height:1.25;color:var(--hold)}
.card.open h3{color:var(--open)}
.card.go h3{color:var(--go)}
.card p{margin:.3rem 0}
.card ul{margin:.2rem 0;padding-left:1.1rem}
svg.share{display:block;width:100%;height:.5rem;margin:.5rem 0 .2rem;border-radius:.25rem}
path{stroke-width:1;fill:none}
path.hold{stroke:var(--hold)}path.open{stroke:var(--open)}path.go{stroke:var(--go)}path.info{stroke:var(--info)}
path.sum{stroke:var(--ink);stroke-width:.6}
#filter{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center;margin:.5rem 0 1rem}
#filter[hidden],[hidden]{display:none!important}
#filter input[type=search],#filter select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.4rem;padding:.4rem .6rem}
#filter input[type=search]{width:min(17rem,60vw)}
#filter output{color:var(--soft)}
.pulls{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.p{display:grid;grid-template-columns:1.4rem 6.5rem minmax(12rem,1fr) auto;gap:.25rem 1rem;padding:.8rem 1rem;align-items:center;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 7rem}
.p:first-child{border-top:0}
.p:not(:has(input))::before,.p>input{content:"";width:1.4rem;height:1.4rem;margin:0;border:1px solid var(--soft);border-radius:.2rem;accent-color:var(--go)}
.p:has(>input:checked)>:not(input){opacity:.62}
.p>p{margin:0;font-size:1.35rem;font-weight:700;line-height:1.2;overflow-wrap:anywhere}
.p>p small{display:block;font-weight:400}
.p>ul{list-style:none;margin:0;padding:0}
.p>ul>li+li{margin-top:.4rem}
.p small{display:block}
.p li>b{background:var(--do);border-radius:.3rem;padding:.05rem .45rem;white-space:nowrap}
.p>div{text-align:center;min-width:12rem;max-width:100%;overflow-x:auto}
.p>.wide{grid-column:2/-1;justify-self:start}
.p svg{display:block;margin:0 auto .25rem;background:#fff;padding:7px 0;box-sizing:content-box;border-radius:.25rem;font-size:20px;height:56px;shape-rendering:crispEdges}
.p path{stroke:#000;stroke-width:999;transform:scaleX(2)}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:600;padding:.6rem .8rem .3rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem;border-top:1px solid var(--line);overflow-wrap:break-word}
thead th,thead td{border-top:0;color:var(--soft);font-weight:600;overflow-wrap:normal}
tbody th{font-weight:400}
th small{display:block;overflow-wrap:anywhere}
td>code{overflow-wrap:break-word}
.error,.warning,.info{white-space:nowrap}
.scroll table{min-width:40rem}
#provenance td code{font-size:.75rem}
.place{display:block}
.scroll .chart{min-width:0}
.chart th[scope=row]{width:38%}
.chart td{white-space:nowrap}
.chart td.bar{width:34%;vertical-align:middle}
.bar svg{display:block;width:100%;height:1rem}
.cut{border-left:.25rem solid var(--open);padding-left:.6rem}
.problems li{margin:.5rem 0}
.problems small{display:block}
pre{overflow-x:auto;background:var(--card);padding:.5rem;border:1px solid var(--line)}
.sign{background:var(--card);border:1px solid var(--line)}
.sign th,.sign td{height:3.2rem;vertical-align:middle}
.sign thead th,.sign thead td{height:auto}
.sign th[scope=row]{width:24%}
main{padding-bottom:4rem}
@media (max-width:60rem){.p{grid-template-columns:1.4rem 1fr;align-items:start}.p>ul,.p>div,.p>.wide{grid-column:2;justify-self:start;text-align:left}.p svg{margin:.3rem 0 .25rem}.p>p small{display:inline}}
@media (max-width:34rem){.p svg{font-size:10px}.p path{transform:none}.p{padding:.8rem .7rem;gap:.3rem .7rem}.p>ul,.p>div,.p>.wide{grid-column:1/-1}.chart td.bar{display:none}.chart th,.chart td{padding:.3rem .5rem}header,nav,main{padding:0 .75rem}}
@media (max-width:34rem) and (min-resolution:2dppx){.p svg{font-size:15px}.p path{transform:scaleX(1.5)}}
@page{margin:12mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}@bottom-left{content:"handoff report";font:9pt sans-serif}}
@media print{:root{color-scheme:light;--page:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--link:#000;--hold:#000;--open:#444;--go:#777;--info:#666;--do:#fff}
body{font-size:10pt}
small,.fine,.meta,.place,.cut{font-size:8pt}
nav,#filter,.skip,.card a{display:none}
header,main{max-width:none;padding:0}
a{text-decoration:none}
.clause,.clause.open,.clause.go{background:none;color:#000;border:2pt solid #000;padding:2mm 3mm}
.clause.open,.clause.go{border-width:1pt}
.clause b{font-size:16pt}
.clause span{font-size:10pt}
h2,h3{break-after:avoid}
h2{margin-top:6mm}
.card,.p,tr,.clause{break-inside:avoid}
.p{grid-template-columns:5mm 24mm 1fr auto;gap:1mm 3mm;padding:2.5mm 2mm;content-visibility:visible;align-items:center}
.p>ul{grid-column:3}
.p>div{grid-column:4;text-align:center;overflow:visible}
.p>.wide{grid-column:2/-1;text-align:left}
.p:not(:has(input))::before,.p>input{appearance:none;width:5mm;height:5mm;border:.5mm solid #000;background:#fff}
.p:has(>input:checked)>:not(input){opacity:1}
.p>p{font-size:13pt}.p>p small{display:block}
.p li>b{border:.3mm solid #000}
.p svg{font-size:3.3mm;height:14mm;padding:0;margin:0 auto 1mm}
.p path{transform:scaleX(1.24724)}
.p>.wide svg{font-size:2.5mm;margin:0 0 1mm}
.p>.wide path{transform:scaleX(.94488)}
.scroll{overflow:visible}.scroll table{min-width:0}
table{font-size:8.5pt}thead{display:table-header-group}
th,td{padding:.6mm 1.5mm;overflow-wrap:anywhere}td>code{overflow-wrap:anywhere}
svg.share,.bar svg{print-color-adjust:exact}
.sign{break-inside:avoid}#matrix{break-before:page}
.sign th,.sign td{height:12mm}}
`;
