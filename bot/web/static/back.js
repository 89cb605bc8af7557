// The Back button closes what lies open over the page, newest first, before it leaves the page. Each
// open thing is one step of the history; closing it otherwise takes that step back.
const open = []; // how to close them, newest last
const steps = () => history.state?.open ?? 0;
let going = false;

/** Something was opened; `close` is called when the person goes back. */
export function opened(close) {
  if (open.includes(close)) return;
  open.push(close);
  if (steps() < open.length) history.pushState({ open: open.length }, "");
}

/** It is closed, whoever closed it. */
export function closed(close) {
  if (!open.includes(close)) return;
  open.splice(open.indexOf(close), 1);
  setTimeout(align); // something else may open at this moment, and take the step over
}

function align() {
  if (going || steps() <= open.length) return;
  going = true;
  history.go(open.length - steps());
}

addEventListener("popstate", () => {
  if (going) {
    going = false;
    for (let n = steps() + 1; n <= open.length; n++) history.pushState({ open: n }, "");
  }
  while (open.length > steps()) open.pop()();
  align();
});
align(); // after a reload nothing is open
