import { redirect } from "next/navigation";

export default function DeskHome(): never {
  redirect("/admin/articles");
}
