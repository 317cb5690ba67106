// What an exported page consists of beside its pictures. The page forbids itself every connection (Content-Security-
// Policy), so that it shows what is in it and nothing else.
#pragma once

namespace lightgen::core {

// %1: title, %2: how many pictures, %3: the figures
inline constexpr auto kPageTemplate = R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>%1</title>
<style>
:root { --paper: #f6f6f4; --ink: #22242a; --soft: #5f6470; --card: #fff; --line: #dcdcd8; --accent: #2f6fb5;
  --stage: #dededb; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181b; --ink: #e8e8e6; --soft: #a2a6b0; --card: #212328; --line: #34373e; --accent: #7fb2ea;
  --stage: #0e0f11; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { padding: 2rem clamp(1rem, 4vw, 3rem) 1rem; }
h1 { margin: 0; font-size: 1.5rem; font-weight: 600; overflow-wrap: anywhere; }
header p { margin: .25rem 0 0; color: var(--soft); }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 1rem;
  padding: 1rem clamp(1rem, 4vw, 3rem) 3rem; }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden;
  display: flex; flex-direction: column; }
.open { display: block; width: 100%; padding: 0; border: 0; background: none; cursor: zoom-in; }
.open img { display: block; width: 100%; aspect-ratio: 1; object-fit: contain; background: var(--paper); }
figcaption { padding: .6rem .8rem .8rem; overflow-wrap: anywhere; }
figcaption p { margin: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
figcaption .name { color: var(--soft); font-size: .85em; -webkit-line-clamp: 1; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
dialog { width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0;
  background: var(--paper); color: var(--ink); }
dialog[open] { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; grid-template-rows: minmax(0, 1fr); }
dialog .view { min-width: 0; min-height: 0; padding: 1rem; background: var(--stage); }
dialog .view img { display: block; width: 100%; height: 100%; object-fit: contain; }
dialog aside { background: var(--card); border-left: 1px solid var(--line); padding: 1rem 1.25rem; overflow: auto; }
.bar { display: flex; gap: .5rem; align-items: center; }
.bar span { flex: 1; color: var(--soft); }
.bar button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 8px;
  min-width: 2.5rem; min-height: 2.5rem; cursor: pointer; }
.prompt { white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem .9rem; margin: 1rem 0 0; font-size: .9em; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 46rem) {
  dialog[open] { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 3fr) minmax(0, 2fr); }
  dialog aside { border-left: 0; border-top: 1px solid var(--line); }
}
@media print { .open { cursor: auto; } figure { break-inside: avoid; } }
</style>
</head>
<body>
<header><h1>%1</h1><p>%2</p></header>
<main>
%3</main>
<dialog aria-label="Picture">
<div class="view"><img alt=""></div>
<aside><div class="bar"><span></span><button type="button" data-by="-1" aria-label="Previous picture">&#8592;</button
><button type="button" data-by="1" aria-label="Next picture">&#8594;</button
><button type="button" data-by="0" aria-label="Close">&#10005;</button></div><div class="recipe"></div></aside>
</dialog>
<script>
const figures = [...document.querySelectorAll('figure')];
const box = document.querySelector('dialog');
let shown = 0;
function show(index) {
  shown = (index + figures.length) % figures.length;
  const from = figures[shown].querySelector('img');
  const to = box.querySelector('.view img');
  to.src = from.src;
  to.alt = from.alt;
  box.querySelector('.bar span').textContent = (shown + 1) + ' / ' + figures.length;
  box.querySelector('.recipe').replaceChildren(figures[shown].querySelector('template').content.cloneNode(true));
  if (!box.open) box.showModal();
}
figures.forEach((figure, index) => figure.querySelector('button').addEventListener('click', () => show(index)));
box.querySelectorAll('button').forEach(button => button.addEventListener('click', () => {
  const by = Number(button.dataset.by);
  by ? show(shown + by) : box.close();
}));
box.addEventListener('keydown', event => {
  if (event.key === 'ArrowLeft') show(shown - 1);
  if (event.key === 'ArrowRight') show(shown + 1);
});
box.addEventListener('close', () => figures[shown].querySelector('button').focus());
if (location.hash.startsWith('#')) {
  const wanted = Number(location.hash.slice(1));
  if (wanted >= 1 && wanted <= figures.length) show(wanted - 1);
}
</script>
</body>
</html>
)html";

}  // namespace lightgen::core
