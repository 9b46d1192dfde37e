// Looked at in a page: what is too wide, too small to hit, or in the other language. Given the other language's words.
foreign => {
  const found = [];
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && element.getClientRects().length > 0;
  const name = element => {
    const text = (element.textContent || element.getAttribute('aria-label') || element.name || '').trim();
    return `<${element.tagName.toLowerCase()} class="${element.className}"> ${text.replace(/\s+/g, ' ').slice(0, 40)}`;
  };
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const widest = [...document.body.querySelectorAll('*')]
      .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.panel *, .menu *')).map(name);
    found.push(`${root.scrollWidth} px wide in a window of ${innerWidth}: ${widest.slice(0, 3).join('; ')}`);
  }
  // WCAG 2.5.8 leaves out links within a sentence.
  const inSentence = e => e.matches('a') && e.closest('p, dd, td, li, blockquote, small, .line-side')
    && getComputedStyle(e).display === 'inline';
  const phone = innerWidth < 700;
  for (const target of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    // A place on a map is where it is, and as large as the map shows it; lists beside it lead to the same pages.
    if (!shown(target) || target.matches('.skip') || target.closest('svg')) continue;
    const held = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') ?? target : target;
    const box = held.getBoundingClientRect();
    const main = phone && target.matches('.button, button:not(.quiet), summary, .menu a, a[data-row], input, select, textarea');
    const least = main ? 44 : 24;
    if (inSentence(target) && !main) continue;
    if (box.width + 0.5 < Math.min(least, 24) || box.height + 0.5 < least) {
      found.push(`${Math.round(box.width)} x ${Math.round(box.height)} px, at least ${least}: ${name(target)}`);
    }
  }
  const words = new Set(foreign);
  const phrases = foreign.filter(word => /\S\s+\S/.test(word));
  const own = element => element.closest('[lang]') === root;
  const say = (text, where) => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (words.has(said) || phrases.some(p => said.includes(p))) found.push(`in the other language: ${said.slice(0, 80)} ${where}`);
  };
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (parent && !parent.matches('script, style') && own(parent)) say(texts.currentNode.data, name(parent));
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (!own(element)) continue;
    for (const key of ['aria-label', 'title', 'placeholder']) say(element.getAttribute(key) ?? '', key);
  }
  return found;
}
