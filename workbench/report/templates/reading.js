// Which section is being read is marked in the contents; what is folded away in results is unfolded on paper.
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
