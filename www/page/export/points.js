// UTF-16 offsets to code points, which W3C Web Annotations count in.

/** A function from a UTF-16 offset to the number of code points before it; O(log n) a call. */
export function codePoints(text) {
  const pairs = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const high = text.charCodeAt(i) >> 10 === 0x36;
    if (high && text.charCodeAt(i + 1) >> 10 === 0x37) pairs.push(++i);
  }
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle] < offset) low = middle + 1; else high = middle;
    }
    return offset - low;
  };
}
