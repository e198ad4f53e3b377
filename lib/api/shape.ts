import { z } from "zod";

/** Shapes with a name of their own in the description: what is answered, and what is sent. */
export const ANSWERED = z.registry<{ id: string }>();
export const SENT = z.registry<{ id: string }>();

export function answered<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
  ANSWERED.add(shape, { id });
  return shape;
}

export function sent<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
  SENT.add(shape, { id });
  return shape;
}

export const Id = z.string().regex(/^[a-z0-9]{16}$/);
export const Moment = z.iso.datetime();

/** One page of a list: `next` is what `after` takes for the following one. */
export function page<Item extends z.ZodType>(id: string, item: Item) {
  return answered(id, z.strictObject({ items: z.array(item), next: z.string().nullable() }));
}
