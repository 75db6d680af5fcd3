"""Words that people, companies and towns of the world are named with."""

# fmt: off
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
FIRST: dict[str, tuple[str, ...]] = {
    "en": ("Olivia", "James", "Amelia", "Henry", "Grace", "Oscar", "Ruby", "Ethan", "Chloe",
           "Lucas", "Hannah", "Miles", "Nora", "Owen", "Zoe", "Felix", "Iris", "Caleb"),
    "de": ("Anna", "Lukas", "Jürgen", "Katrin", "Jonas", "Greta", "Stefan", "Lena", "Björn",
           "Miriam", "Tobias", "Heike", "Uwe", "Sabine", "Moritz", "Antje", "Rainer", "Jörg"),
    "fr": ("Chloé", "Étienne", "Margaux", "Julien", "Amélie", "Théo", "Camille", "Benoît",
           "Inès", "Mathieu", "Sylvie", "Gaëlle", "Hugo", "Noémie", "Rémi", "Solène"),
    "es": ("Lucía", "Álvaro", "Inés", "Javier", "Begoña", "Diego", "Marta", "Íñigo", "Sofía",
           "Pablo", "Nuria", "Sergio", "Elena", "Andrés", "Rocío", "Joaquín"),
    "it": ("Giulia", "Matteo", "Chiara", "Niccolò", "Elisa", "Davide", "Francesca", "Luca",
           "Alice", "Simone", "Ilaria", "Pietro", "Martina", "Fabio", "Silvia", "Carlo"),
    "nl": ("Sanne", "Daan", "Femke", "Joris", "Lotte", "Bram", "Anouk", "Sjoerd", "Maud",
           "Thijs", "Eva", "Ruben", "Iris", "Koen", "Noor", "Wouter"),
    "pt": ("Inês", "João", "Beatriz", "Tomás", "Catarina", "Simão", "Marta", "Rui", "Leonor",
           "Duarte", "Sofia", "Nuno", "Joana", "Vasco", "Teresa", "Gonçalo"),
    "pl": ("Zofia", "Łukasz", "Agnieszka", "Paweł", "Kasia", "Michał", "Magda", "Wojciech",
           "Ewa", "Jakub", "Żaneta", "Tomasz", "Iwona", "Marek", "Ola", "Grzegorz"),
}
LAST: dict[str, tuple[str, ...]] = {
    "en": ("Whitfield", "Okafor", "Barlow", "Sinclair", "O'Connell", "Hargreave", "Pembroke",
           "Lockwood", "Ashdown", "Fairley", "Winslow", "Carver", "Thorne", "Maddox"),
    "de": ("Keller", "Müller-Lang", "Brandt", "Größer", "Vogel", "Lindner", "Krüger", "Seidel",
           "Hofmann", "Böttcher", "Winkler", "Reuter", "Falk", "Straub"),
    "fr": ("Lefèvre", "Marchand", "Dupré", "Girard", "Baudoin", "Lacroix", "Perrin", "Rousselet",
           "Chevalier", "Tessier", "Delmas", "Fournier"),
    "es": ("Ibáñez", "Navarro", "Peña", "Cordero", "Salgado", "Ugarte", "Beltrán", "Crespo",
           "Montero", "Quintana", "Varela", "Zamora"),
    "it": ("Bianchi", "Rinaldi", "Moretti", "De Santis", "Ferrero", "Galli", "Marchetti",
           "Colombo", "Serra", "Villani", "Conti", "Bassi"),
    "nl": ("de Vries", "Bakker", "van Dijk", "Smit", "Hoekstra", "Mulder", "van den Berg",
           "Kuipers", "Postma", "Verhoeven", "Dekker", "Jansma"),
    "pt": ("Magalhães", "Teixeira", "Correia", "Sequeira", "Antunes", "Brandão", "Falcão",
           "Lourenço", "Moura", "Pacheco", "Vidal", "Seixas"),
    "pl": ("Kowalczyk", "Wiśniewska", "Zając", "Górski", "Dąbrowska", "Wróbel", "Sikora",
           "Pawlak", "Mazur", "Kaczmarek", "Jabłoński", "Krawiec"),
}
STEMS = ("alder", "amber", "arbor", "atlas", "aurora", "basalt", "beacon", "birch", "borealis",
         "brook", "cedar", "cinder", "cobalt", "coral", "delta", "dune", "ember", "falcon",
         "fern", "fjord", "flint", "garnet", "glacier", "harbor", "hazel", "heron", "indigo",
         "iris", "juniper", "kestrel", "lagoon", "larch", "linden", "lumen", "maple", "marble",
         "meadow", "mosaic", "nimbus", "nordic", "oak", "onyx", "opal", "orchard", "pearl",
         "pine", "prism", "quartz", "raven", "ridge", "river", "sable", "sage", "sierra",
         "solar", "spruce", "summit", "tidal", "umber", "vesper", "willow")
WORDS = ("analytics", "bau", "capital", "cargo", "clinic", "cloud", "consult", "data", "design",
         "energy", "finance", "foods", "freight", "health", "hotels", "insure", "labs", "legal",
         "logistics", "machines", "media", "mobility", "optics", "partners", "pharma", "print",
         "retail", "robotics", "security", "software", "solar", "staffing", "steel", "studio",
         "supply", "systems", "telecom", "textil", "travel", "works", "yachts")
TITLES = ("Head of Growth", "CEO", "VP Sales", "Marketing Manager", "COO", "Founder",
          "Sales Director", "Operations Lead", "CFO", "Business Development Manager")
CITIES = ("Leeds", "Köln", "Lyon", "Valencia", "Torino", "Utrecht", "Porto", "Kraków", "Bergen",
          "Graz", "Gent", "Malmö")
