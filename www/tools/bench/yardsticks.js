// The libraries that the analysis is measured beside, bundled for the browser: both read English.
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import compromise from "compromise";

const wink = winkNLP(model);

self.yardsticks = {
  /** The full pipeline: sentences, parts of speech, entities, negation, sentiment. */
  wink: (text) => wink.readDoc(text).entities().length(),
  /** Names and quotations. */
  compromise: (text) => {
    const doc = compromise(text);
    return doc.people().length + doc.places().length + doc.organizations().length + doc.quotations().length;
  },
};
