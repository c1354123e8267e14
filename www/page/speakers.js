// The list of speakers, each with all of their quotations; a button for each leads to its place.

/** The quotations by speaker, most quoted first; quotations without a source last. */
export function bySpeaker(analysis) {
  const groups = new Map();
  for (const quote of analysis.quotes) {
    const name = quote.speaker?.name ?? null;
    const key = quote.speaker?.entity ?? name;
    if (!groups.has(key)) groups.set(key, { key, name, entity: quote.speaker?.entity ?? null, quotes: [] });
    groups.get(key).quotes.push(quote);
  }
  return [...groups.values()].sort((a, b) => (a.name === null) - (b.name === null) || b.quotes.length - a.quotes.length);
}

/** Draws the list. */
export function drawSpeakers(place, text, analysis, groups, strings) {
  place.replaceChildren(...groups.map(({ name, entity, quotes }, voice) => {
    const item = document.createElement("li");
    const heading = document.createElement("h3");
    heading.className = `voice-${voice % 8}`;
    heading.textContent = name ?? strings.noSource;
    item.append(heading);
    const role = entity === null ? null : analysis.entities[entity].role;
    if (role) {
      const line = document.createElement("p");
      line.className = "role";
      line.textContent = role;
      item.append(line);
    }
    const list = document.createElement("ol");
    for (const quote of quotes) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.jump = quote.id;
      button.textContent = quote.spans.map(([start, end]) => text.slice(start, end)).join(" […] ");
      const line = document.createElement("li");
      line.append(button);
      list.append(line);
    }
    item.append(list);
    return item;
  }));
}
