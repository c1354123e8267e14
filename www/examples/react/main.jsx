// An article that React renders again and again. The element paints without touching React's nodes and follows what changes.
// Needs `npm install react react-dom cytat` and any bundler, such as `npx vite`.
import "cytat/define";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

const START = [
  "„To bardzo dobra wiadomość dla całego miasta” – powiedział Jan Nowak.",
  "„Prace potrwają do maja i ani dnia dłużej” – dodała Anna Kowalska.",
];

function Article({ paragraphs, size }) {
  return <article style={{ fontSize: size }}>{paragraphs.map((text, at) => <p key={at}>{text}</p>)}</article>;
}

function Page() {
  const [paragraphs, setParagraphs] = useState(START);
  const [size, setSize] = useState(16);
  const [speakers, setSpeakers] = useState([]);
  const tell = ({ detail: { analysis } }) => setSpeakers([...new Set(analysis.quotes.map((quote) => quote.speaker?.name ?? "?"))]);
  return (
    <main>
      <p>
        <button id="size" onClick={() => setSize(size + 1)}>A+</button>
        <button id="more" onClick={() => setParagraphs([...paragraphs, "– Nie wierzę w te obietnice – stwierdził Piotr Wiśniewski."])}>Dalej</button>
        <button id="less" onClick={() => setParagraphs(paragraphs.slice(1))}>Krócej</button>
        <button id="edit" onClick={() => setParagraphs(paragraphs.map((text) => text.replace("Jan Nowak", "Adam Mazur")))}>Popraw</button>
      </p>
      <cytat-article oncytat-analysis={tell}>
        <Article paragraphs={paragraphs} size={size} />
      </cytat-article>
      <p id="speakers">{speakers.join(", ")}</p>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<StrictMode><Page /></StrictMode>);
