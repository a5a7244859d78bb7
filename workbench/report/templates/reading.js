// Which section is being read is marked in the contents; what is folded away in results is unfolded on paper; a long
// table says how much of it is in view.
(() => {
  const folded = document.querySelectorAll(".result details:not([open])");
  const unfold = (open) => () => folded.forEach((details) => { details.open = open; });
  addEventListener("beforeprint", unfold(true));
  addEventListener("afterprint", unfold(false));
})();

(() => {
  const contents = document.querySelector("#contents details");
  if (!contents) return;
  if (matchMedia("(max-width: 64rem)").matches) contents.open = false; // else it would stand before the report
  const links = new Map([...contents.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const now = atEnd ? headings.at(-1) : passed.at(-1);
    for (const [id, link] of links) {
      if (now && id === now.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true });
  mark();
})();

(() => {
  /** The box ends where a row ends: half a row looks like the last one. Returns how many rows then are in view. */
  const fit = (box, rows) => {
    box.style.maxHeight = "";
    const [top, room] = [box.getBoundingClientRect().top - box.scrollTop, box.clientHeight];
    const ends = rows.map((row) => row.getBoundingClientRect().bottom - top).filter((end) => end <= room + 1);
    if (ends.length) box.style.maxHeight = `${ends.at(-1) + box.offsetHeight - room}px`;
    return ends.length;
  };

  const tell = (box) => {
    const rows = [...box.querySelectorAll(":scope > table > tbody > tr")];
    if (box.scrollHeight <= box.clientHeight + 1 || !rows.length) return;
    const said = box.nextElementSibling?.matches("p") ? box.nextElementSibling : document.createElement("p");
    if (!said.textContent) said.textContent = `${rows.length} rows`;
    const [seen, button] = [document.createElement("span"), document.createElement("button")];
    seen.className = "seen";
    button.type = "button";
    let whole = false;
    const show = () => {
      const count = whole ? rows.length : fit(box, rows);
      if (whole) box.style.maxHeight = "none";
      seen.textContent = whole ? " · " : count ? `, ${count} in view: scroll the table for the rest · ` : ": scroll the table · ";
      button.textContent = whole ? "Show fewer" : "Show all";
      button.setAttribute("aria-expanded", String(whole));
    };
    button.addEventListener("click", () => { whole = !whole; show(); });
    addEventListener("resize", show);
    said.append(seen, button);
    box.after(said);
    show();
  };

  document.querySelectorAll(".table").forEach(tell);
})();
