// No browser starts a worker from a file system. There, the search works in a frame of its own.
"use strict";
if (location.protocol === "file:")
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      const tell = (to, data) => to.dispatchEvent(new MessageEvent("message", { data }));
      inside.postMessage = (data) => tell(this, data);
      const script = frame.contentDocument.createElement("script");
      script.src = address;
      const ready = new Promise((resolve) => script.addEventListener("load", resolve));
      this.postMessage = (data) => ready.then(() => tell(inside, data));
      frame.contentDocument.body.append(script);
    }
  };
