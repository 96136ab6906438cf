/** A text of the API document: what stands between backticks is code. */
export const Prose = ({ text }: { text: string }) => <>{text.split('`').map((part, place) => (place % 2 ? <code key={place}>{part}</code> : part))}</>;
