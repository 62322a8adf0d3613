// Keeps what is written in a form as a draft, some seconds after the last key. Without scripts the button does that.
(() => {
  const form = document.querySelector("form.enter");
  const told = form && form.querySelector("[data-kept]");
  if (!told) return;
  const PAUSE_MS = 3000;
  let timer = 0;
  let kept = "";
  const written = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("do", "keep");
    return fields.toString();
  };
  async function keep() {
    const now = written();
    if (now === kept) return;
    let done = false;
    try {
      const body = new URLSearchParams(now);
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      done = answer.status === 204;
    } catch {
      // no connection: it is tried again when there is one, or at the next key
    }
    if (done) kept = now;
    const words = done ? told.dataset.kept : told.dataset.lost;
    if (told.textContent !== words) told.textContent = words;
  }
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  form.addEventListener("input", soon);
  form.addEventListener("submit", () => clearTimeout(timer));
  window.addEventListener("online", keep);
})();
