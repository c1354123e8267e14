// The site's own topic pages: names that it knows become links in the panel.
document.querySelector("cytat-article").known = [
  { name: "Jan Nowak", kind: "person", url: "/temat/jan-nowak/" },
  { name: "Rada Miasta", kind: "organization", url: "/temat/rada-miasta/" },
];
