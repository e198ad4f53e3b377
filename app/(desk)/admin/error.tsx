"use client";

import { WentWrong } from "#components/desk/shell/went-wrong.tsx";

export default WentWrong;
