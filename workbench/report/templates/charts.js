// Draws every chart of the page from the data beside it, in the colours the reader's scheme asks for.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const plots = [...document.querySelectorAll(".plot")];
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  let printing = false;

  /** The colours of the page as it is shown now. */
  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const light = printing || !dark.matches;
    const of = (name) => style.getPropertyValue(`--${name}-${light ? "light" : "dark"}`).trim();
    return { light, ink: of("ink"), paper: of("paper"), rule: of("rule") };
  };

  /** Any CSS colour as [red, green, blue, opacity], or null. */
  const known = new Map();
  const parts = (colour) => {
    if (!known.has(colour)) known.set(colour, painted(colour));
    return known.get(colour);
  };

  const painted = (colour) => {
    if (typeof colour !== "string" || !CSS.supports("color", colour)) return null;
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, opacity] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, opacity / 255];
  };

  const mixed = (one, other, share) => one.slice(0, 3).map((part, i) => part + (other[i] - part) * share);

  /** Relative luminance, WCAG 2. */
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => {
      const linear = part / 255;
      return linear <= 0.04045 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  /** How far words and marks stand out; on a dark page thin lines glow less than the numbers say, so marks do as words. */
  const WORDS = 4.5;
  const marks = (page) => (page.light ? 3 : WORDS);

  /** The colour itself if it stands out from the paper, else as little nearer to the ink as it takes; black is ink. */
  const legible = (colour, least, page, lost = least) => {
    const rgba = parts(colour);
    if (!rgba || (lost < WORDS && rgba[3] < 0.6)) return colour;
    const [ink, paper] = [parts(page.ink), parts(page.paper)];
    const seen = mixed(paper, rgba, rgba[3]);
    if (contrast(seen, paper) < lost && Math.max(...seen) - Math.min(...seen) < 24) return page.ink;
    for (let share = 0; share <= 1; share += 0.1) {
      const tried = mixed(seen, ink, share);
      if (contrast(tried, paper) >= least) return share ? `rgb(${tried.map(Math.round).join(",")})` : colour;
    }
    return page.ink;
  };

  const each = (value, change) => (Array.isArray(value) ? value.map(change) : change(value));

  /** Words and marks stand out from the paper; what is translucent is meant to be quiet. */
  const adapt = (node, page, within = "") => {
    if (Array.isArray(node)) {
      for (const item of node) if (item && typeof item === "object") adapt(item, page, within);
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === "hoverlabel" || key === "colorscale") continue;
      if (key === "gridcolor" || key === "zerolinecolor") node[key] = page.rule;
      else if (key === "bgcolor" && parts(value)?.[3]) node[key] = page.paper;
      else if (key === "linecolor" || key === "tickcolor") node[key] = legible(value, 2, page);
      else if (key === "color" && /font$/.test(within)) node[key] = each(value, (one) => legible(one, WORDS, page));
      else if (key === "color" && /^(line|marker)$/.test(within)) node[key] = each(value, (one) => legible(one, marks(page), page, 2));
      else if (value && typeof value === "object" && !("bdata" in value)) adapt(value, page, key);
    }
  };

  const drawn = (plot) => {
    const page = colours();
    const figure = JSON.parse(plot.closest("figure").querySelector("script").textContent);
    adapt(figure.layout, page, "layout");
    // words on bars and tiles are set against their own ground
    for (const trace of figure.data) if (/^(scatter.*)?$/.test(trace.type ?? "")) adapt(trace, page, "trace");
    figure.layout.font = { ...figure.layout.font, color: page.ink };
    Object.assign(figure.layout, { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", autosize: true });
    return figure;
  };

  const draw = async (plot) => {
    const { data, layout } = drawn(plot);
    await Plotly.react(plot, data, layout, { responsive: true, displaylogo: false, displayModeBar: false });
    frame(plot);
    if (!plot.dataset.framed) plot.on("plotly_afterplot", () => frame(plot));
    plot.dataset.framed = "yes";
  };

  /** With a view box the drawing can be scaled by the style sheet, which is what printing does. */
  const frame = (plot) => {
    for (const svg of plot.querySelectorAll(".main-svg")) {
      const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height")];
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      plot.style.setProperty("--shape", `${width} / ${height}`);
    }
  };

  const drawAll = () => Promise.all(plots.map(draw));

  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = document.createElement("script");
    script.textContent = await new Response(stream).text();
    document.head.append(script);
  };

  const begin = async () => {
    // unpacking takes a moment; an open document keeps the page's load event waiting, so that whoever prints the page
    // as soon as it has loaded gets the charts too
    const hold = document.createElement("iframe");
    hold.hidden = true;
    hold.title = "";
    document.body.append(hold);
    hold.contentDocument.open();
    try {
      await unpack(document.getElementById("plotly").textContent);
      await drawAll();
    } finally {
      hold.contentDocument.close();
      hold.remove();
    }
  };

  begin();
  dark.addEventListener("change", drawAll);
  addEventListener("beforeprint", () => { printing = true; drawAll(); });
  addEventListener("afterprint", () => { printing = false; drawAll(); });
})();
