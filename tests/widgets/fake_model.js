// What anywidget hands to a widget, for a page without Jupyter: `fake.sent` are the messages, `fake.hear` and `fake.see` answer.
window.fake = {
  state: {},
  sent: [],
  listeners: {},
  model: {
    get: (name) => structuredClone(fake.state[name]),
    on: (event, listener) => (fake.listeners[event] ??= []).push(listener),
    off: (event, listener) => { fake.listeners[event] = (fake.listeners[event] ?? []).filter((one) => one !== listener); },
    send: (message) => { if (fake.broken) throw new Error("no connection"); fake.sent.push(structuredClone(message)); },
  },
  emit: (event, ...values) => (fake.listeners[event] ?? []).forEach((listener) => listener(...values)),
  hear: (message) => fake.emit("msg:custom", message, []),
  see: (changed) => { Object.assign(fake.state, changed); Object.keys(changed).forEach((name) => fake.emit(`change:${name}`)); },
  render: async (source, state) => {
    Object.assign(fake.state, state);
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const widget = (await import(url)).default;
    const el = document.createElement("main");
    document.body.append(el);
    const close = widget.render({ model: fake.model, el });
    return () => { close(); el.remove(); };
  },
};
