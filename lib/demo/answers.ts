/** What the API answered, or why the demo cannot go on. */
interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer, which may be none. Throws what was refused. */
export const checked = <Data>({ data, error, response }: Answer<Data>): Data | undefined => {
  if (response.ok) return data;
  throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`);
};

/** The data of an answer. Throws what was refused, and where there are none. */
export const dataOf = <Data>(answer: Answer<Data>): NonNullable<Data> => {
  const data = checked(answer);
  if (data !== undefined && data !== null) return data;
  throw new Error(`${answer.response.url} answered ${answer.response.status} with nothing`);
};
