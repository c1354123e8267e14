// When the page says the article was published: the attribute, `<time datetime>`, or JSON-LD `datePublished`.

const DATE = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)/;
const day = (value) => value?.match(DATE)?.[1] ?? null;

/** The first `datePublished` in a parsed JSON-LD block, at any depth. */
function published(data) {
  if (!data || typeof data !== "object") return null;
  if (typeof data.datePublished === "string" && day(data.datePublished)) return day(data.datePublished);
  for (const value of Object.values(data)) {
    const found = published(value);
    if (found) return found;
  }
  return null;
}

/** "2024", "2024-03" or "2024-03-11", or null. */
export function publication(element, article) {
  const time = article.querySelector("time[itemprop=datePublished], time[pubdate]") ?? article.querySelector("time[datetime]");
  const stated = day(element.getAttribute("date")) ?? day(time?.dateTime);
  if (stated) return stated;
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = published(JSON.parse(textContent));
      if (found) return found;
    } catch { /* not JSON: says nothing */ }
  }
  return day(document.querySelector('meta[property="article:published_time"]')?.content);
}
