/// The regions of the public cloud.
///
/// Commonly published facts: names, places, pairs and coordinates as `GET /subscriptions/…/locations` gives them.
extension Location {
  public static let all: [Location] = [
    Location(
      "eastus", "East US", place: "Virginia", group: "US", pair: "westus",
      latitude: "37.3719", longitude: "-79.8164", category: "Recommended"),
    Location(
      "eastus2", "East US 2", place: "Virginia", group: "US", pair: "centralus",
      latitude: "36.6681", longitude: "-78.3889", category: "Recommended"),
    Location(
      "centralus", "Central US", place: "Iowa", group: "US", pair: "eastus2",
      latitude: "41.5908", longitude: "-93.6208", category: "Recommended"),
    Location(
      "northcentralus", "North Central US", place: "Illinois", group: "US", pair: "southcentralus",
      latitude: "41.8819", longitude: "-87.6278", category: "Other"),
    Location(
      "southcentralus", "South Central US", place: "Texas", group: "US", pair: "northcentralus",
      latitude: "29.4167", longitude: "-98.5", category: "Recommended"),
    Location(
      "westcentralus", "West Central US", place: "Wyoming", group: "US", pair: "westus2",
      latitude: "40.890", longitude: "-110.234", category: "Other"),
    Location(
      "westus", "West US", place: "California", group: "US", pair: "eastus",
      latitude: "37.783", longitude: "-122.417", category: "Other"),
    Location(
      "westus2", "West US 2", place: "Washington", group: "US", pair: "westcentralus",
      latitude: "47.233", longitude: "-119.852", category: "Recommended"),
    Location(
      "westus3", "West US 3", place: "Phoenix", group: "US", pair: "eastus",
      latitude: "33.448376", longitude: "-112.074036", category: "Recommended"),
    Location(
      "canadacentral", "Canada Central", place: "Toronto", group: "Canada", pair: "canadaeast",
      latitude: "43.653", longitude: "-79.383", category: "Recommended"),
    Location(
      "canadaeast", "Canada East", place: "Quebec", group: "Canada", pair: "canadacentral",
      latitude: "46.817", longitude: "-71.217", category: "Other"),
    Location(
      "mexicocentral", "Mexico Central", place: "Queretaro State", group: "Mexico", pair: nil,
      latitude: nil, longitude: nil, category: "Recommended"),
    Location(
      "brazilsouth", "Brazil South", place: "Sao Paulo State", group: "South America", pair: "southcentralus",
      latitude: "-23.55", longitude: "-46.633", category: "Recommended"),
    Location(
      "brazilsoutheast", "Brazil Southeast", place: "Rio", group: "South America", pair: "brazilsouth",
      latitude: "-22.90278", longitude: "-43.2075", category: "Other"),
    Location(
      "chilecentral", "Chile Central", place: "Santiago", group: "South America", pair: nil,
      latitude: nil, longitude: nil, category: "Recommended"),
    Location(
      "northeurope", "North Europe", place: "Ireland", group: "Europe", pair: "westeurope",
      latitude: "53.3478", longitude: "-6.2597", category: "Recommended"),
    Location(
      "westeurope", "West Europe", place: "Netherlands", group: "Europe", pair: "northeurope",
      latitude: "52.3667", longitude: "4.9", category: "Recommended"),
    Location(
      "uksouth", "UK South", place: "London", group: "UK", pair: "ukwest",
      latitude: "50.941", longitude: "-0.799", category: "Recommended"),
    Location(
      "ukwest", "UK West", place: "Cardiff", group: "UK", pair: "uksouth",
      latitude: "53.427", longitude: "-3.084", category: "Other"),
    Location(
      "francecentral", "France Central", place: "Paris", group: "Europe", pair: "francesouth",
      latitude: "46.3772", longitude: "2.3730", category: "Recommended"),
    Location(
      "francesouth", "France South", place: "Marseille", group: "Europe", pair: "francecentral",
      latitude: "43.8345", longitude: "2.1972", category: "Other"),
    Location(
      "germanywestcentral", "Germany West Central", place: "Frankfurt", group: "Europe", pair: "germanynorth",
      latitude: "50.110924", longitude: "8.682127", category: "Recommended"),
    Location(
      "germanynorth", "Germany North", place: "Berlin", group: "Europe", pair: "germanywestcentral",
      latitude: "53.073635", longitude: "8.806422", category: "Other"),
    Location(
      "switzerlandnorth", "Switzerland North", place: "Zurich", group: "Europe", pair: "switzerlandwest",
      latitude: "47.451542", longitude: "8.564572", category: "Recommended"),
    Location(
      "switzerlandwest", "Switzerland West", place: "Geneva", group: "Europe", pair: "switzerlandnorth",
      latitude: "46.204391", longitude: "6.143158", category: "Other"),
    Location(
      "norwayeast", "Norway East", place: "Norway", group: "Europe", pair: "norwaywest",
      latitude: "59.913868", longitude: "10.752245", category: "Recommended"),
    Location(
      "norwaywest", "Norway West", place: "Norway", group: "Europe", pair: "norwayeast",
      latitude: "58.969975", longitude: "5.733107", category: "Other"),
    Location(
      "swedencentral", "Sweden Central", place: "Gävle", group: "Europe", pair: "swedensouth",
      latitude: "60.67488", longitude: "17.14127", category: "Recommended"),
    Location(
      "polandcentral", "Poland Central", place: "Warsaw", group: "Europe", pair: nil,
      latitude: "52.23334", longitude: "21.01666", category: "Recommended"),
    Location(
      "italynorth", "Italy North", place: "Milan", group: "Europe", pair: nil,
      latitude: "45.46888", longitude: "9.18109", category: "Recommended"),
    Location(
      "spaincentral", "Spain Central", place: "Madrid", group: "Europe", pair: nil,
      latitude: "40.4259", longitude: "3.4209", category: "Recommended"),
    Location(
      "austriaeast", "Austria East", place: "Vienna", group: "Europe", pair: nil,
      latitude: nil, longitude: nil, category: "Recommended"),
    Location(
      "belgiumcentral", "Belgium Central", place: "Brussels", group: "Europe", pair: nil,
      latitude: nil, longitude: nil, category: "Recommended"),
    Location(
      "uaenorth", "UAE North", place: "Dubai", group: "Middle East", pair: "uaecentral",
      latitude: "25.266666", longitude: "55.316666", category: "Recommended"),
    Location(
      "uaecentral", "UAE Central", place: "Abu Dhabi", group: "Middle East", pair: "uaenorth",
      latitude: "24.466667", longitude: "54.366669", category: "Other"),
    Location(
      "qatarcentral", "Qatar Central", place: "Doha", group: "Middle East", pair: nil,
      latitude: "25.551462", longitude: "51.439327", category: "Recommended"),
    Location(
      "israelcentral", "Israel Central", place: "Israel", group: "Middle East", pair: nil,
      latitude: "31.2655698", longitude: "33.4506633", category: "Recommended"),
    Location(
      "southafricanorth", "South Africa North", place: "Johannesburg", group: "Africa", pair: "southafricawest",
      latitude: "-25.731340", longitude: "28.218370", category: "Recommended"),
    Location(
      "southafricawest", "South Africa West", place: "Cape Town", group: "Africa", pair: "southafricanorth",
      latitude: "-34.075691", longitude: "18.843266", category: "Other"),
    Location(
      "centralindia", "Central India", place: "Pune", group: "India", pair: "southindia",
      latitude: "18.5822", longitude: "73.9197", category: "Recommended"),
    Location(
      "southindia", "South India", place: "Chennai", group: "India", pair: "centralindia",
      latitude: "12.9822", longitude: "80.1636", category: "Other"),
    Location(
      "westindia", "West India", place: "Mumbai", group: "India", pair: "southindia",
      latitude: "19.088", longitude: "72.868", category: "Other"),
    Location(
      "jioindiawest", "Jio India West", place: "Jamnagar", group: "India", pair: "jioindiacentral",
      latitude: "22.470701", longitude: "70.05773", category: "Other"),
    Location(
      "jioindiacentral", "Jio India Central", place: "Nagpur", group: "India", pair: "jioindiawest",
      latitude: "21.146633", longitude: "79.08886", category: "Other"),
    Location(
      "eastasia", "East Asia", place: "Hong Kong", group: "Asia Pacific", pair: "southeastasia",
      latitude: "22.267", longitude: "114.188", category: "Recommended"),
    Location(
      "southeastasia", "Southeast Asia", place: "Singapore", group: "Asia Pacific", pair: "eastasia",
      latitude: "1.283", longitude: "103.833", category: "Recommended"),
    Location(
      "japaneast", "Japan East", place: "Tokyo, Saitama", group: "Asia Pacific", pair: "japanwest",
      latitude: "35.68", longitude: "139.77", category: "Recommended"),
    Location(
      "japanwest", "Japan West", place: "Osaka", group: "Asia Pacific", pair: "japaneast",
      latitude: "34.6939", longitude: "135.5022", category: "Other"),
    Location(
      "koreacentral", "Korea Central", place: "Seoul", group: "Asia Pacific", pair: "koreasouth",
      latitude: "37.5665", longitude: "126.9780", category: "Recommended"),
    Location(
      "koreasouth", "Korea South", place: "Busan", group: "Asia Pacific", pair: "koreacentral",
      latitude: "35.1796", longitude: "129.0756", category: "Other"),
    Location(
      "indonesiacentral", "Indonesia Central", place: "Jakarta", group: "Asia Pacific", pair: nil,
      latitude: nil, longitude: nil, category: "Recommended"),
    Location(
      "malaysiawest", "Malaysia West", place: "Kuala Lumpur", group: "Asia Pacific", pair: nil,
      latitude: nil, longitude: nil, category: "Recommended"),
    Location(
      "newzealandnorth", "New Zealand North", place: "Auckland", group: "Asia Pacific", pair: nil,
      latitude: "-36.84853", longitude: "174.76349", category: "Recommended"),
    Location(
      "australiaeast", "Australia East", place: "New South Wales", group: "Asia Pacific", pair: "australiasoutheast",
      latitude: "-33.86", longitude: "151.2094", category: "Recommended"),
    Location(
      "australiasoutheast", "Australia Southeast", place: "Victoria", group: "Asia Pacific", pair: "australiaeast",
      latitude: "-37.8136", longitude: "144.9631", category: "Other"),
    Location(
      "australiacentral", "Australia Central", place: "Canberra", group: "Asia Pacific", pair: "australiacentral2",
      latitude: "-35.3075", longitude: "149.1244", category: "Other"),
    Location(
      "australiacentral2", "Australia Central 2", place: "Canberra", group: "Asia Pacific", pair: "australiacentral",
      latitude: "-35.3075", longitude: "149.1244", category: "Other"),
  ]
}
